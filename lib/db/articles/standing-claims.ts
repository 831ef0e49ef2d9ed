import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** The ids of the claims of an article, or of any of some, given as in `standingIn`, deleted ones too. */
export function ownOf(article: Sql): Sql {
  return sql`SELECT o.id FROM "Claim" o WHERE o."workspaceId" = current_workspace() AND o."articleId" = ${article}`;
}

/**
 * The ids of the claims that stand in an article, given by its id, by a column that holds it or as `ANY` of some, deleted
 * ones too: its own, and those of others that appear in it.
 * Two searches, because each has an index and both in one condition have none.
 */
export function standingIn(article: string | Sql): Sql {
  const id = typeof article === 'string' ? sql`${article}::uuid` : article;
  return sql`${ownOf(id)}
    UNION ALL SELECT p."claimId" FROM "Appearance" p WHERE p."workspaceId" = current_workspace()
      AND p."articleId" = ${id} AND p."removedAt" IS NULL`;
}

/** Of the anchors of a text those that stand: not those of an appearance that was taken off. */
export const notTakenOff = {
  OR: [{ appearanceId: null }, { appearance: { removedAt: null } }],
} satisfies Prisma.AnchorWhereInput;

const ids = z.array(z.object({ id: z.string() }));

/** The claims that stand in an article, oldest first; deleted ones where they are asked for. */
export async function standingClaims(
  tx: Tx,
  articleId: string,
  { deleted = false }: { deleted?: boolean } = {},
): Promise<string[]> {
  const rows = await tx.$queryRaw(sql`
    SELECT c.id FROM "Claim" c WHERE c."workspaceId" = current_workspace() AND c.id IN (${standingIn(articleId)})
      AND (${deleted} OR c."deletedAt" IS NULL) ORDER BY c.id`);
  return ids.parse(rows).map(({ id }) => id);
}
