import { z } from 'zod';
import type { ClaimLinkDetail } from '#lib/domain/shapes/claim-detail.ts';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import type { Tx } from '#lib/db/transaction.ts';

const rows = z.array(
  z.object({
    claimId: z.string(),
    id: z.string(),
    relation: claimRelationSchema,
    direction: z.enum(['TO', 'FROM']),
    otherId: z.string(),
    articleId: z.string(),
    headline: z.string(),
    statement: z.string(),
    confirmation: confirmationSchema,
    stage: stageSchema,
    createdAt: z.date(),
    createdBy: z.string(),
  }),
);

/** A link with its maker by id, as it is before names are put in. */
export interface LinkRow {
  claimId: string;
  link: Omit<ClaimLinkDetail, 'createdBy'>;
  createdBy: string;
}

/** The links from and to these claims, oldest first; those to claims that are deleted are left out. */
export async function readLinks(tx: Tx, claimIds: readonly string[]): Promise<LinkRow[]> {
  if (claimIds.length === 0) return [];
  const found = await tx.$queryRaw`
    SELECT l."claimId", l.id, l.relation::text AS relation, l.direction, c.id AS "otherId", c."articleId",
           a.headline, c.statement, c.confirmation::text AS confirmation, c.stage::text AS stage,
           l."createdAt", l."createdBy"
    FROM (
      SELECT "fromClaimId" AS "claimId", "toClaimId" AS "otherId", 'TO' AS direction, id, relation, "createdAt", "createdBy"
      FROM "ClaimLink" WHERE "workspaceId" = current_workspace() AND "fromClaimId" = ANY(${[...claimIds]}::uuid[])
      UNION ALL
      SELECT "toClaimId", "fromClaimId", 'FROM', id, relation, "createdAt", "createdBy"
      FROM "ClaimLink" WHERE "workspaceId" = current_workspace() AND "toClaimId" = ANY(${[...claimIds]}::uuid[])
    ) l
    JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = l."otherId" AND c."deletedAt" IS NULL
    JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = c."articleId"
    ORDER BY l.id`;
  return rows.parse(found).map((row) => {
    const { id, relation, direction, otherId, articleId, headline, statement, confirmation, stage } = row;
    const claim = { id: otherId, articleId, headline, statement, confirmation, stage };
    const link = { id, relation, direction, claim, createdAt: row.createdAt.toISOString() };
    return { claimId: row.claimId, link, createdBy: row.createdBy };
  });
}
