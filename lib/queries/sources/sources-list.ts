import { z } from 'zod';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { readToldNames } from '#lib/db/confidential/masked-sources.ts';
import { join, sql } from '#lib/db/connection/sql.ts';
import { keptOfSource } from '#lib/db/sources/source-counts.ts';
import { onAnyServer } from '#lib/db/transaction.ts';
import { guardedTerms, type Audience } from '#lib/domain/confidential/shown.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { reliabilitySchema, sourceKindSchema, standingSchema } from '#lib/domain/source.ts';

export interface SourcesList {
  rows: SourceRow[];
  /** Key of the next page, or `null` on the last. */
  next: string | null;
}

/** Sources on one page of the register. */
export const sourcesPerPage = 50;

const lineSchema = z.object({
  id: z.string(),
  kind: sourceKindSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  controlledBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  standing: standingSchema,
  reliability: reliabilitySchema.nullable(),
  /** Claims whose chain names it. */
  claims: z.number(),
});

/** One line of the register. */
export type SourceRow = z.infer<typeof lineSchema>;

const found = z.array(lineSchema);

/**
 * One page of the register by name: the sources of which a name or alias holds `q`, in any script, whatever
 * its accents and case. Merged ones are left out. `after` is the id of the last source of the page before.
 */
export async function sourcesList(
  actor: Actor,
  { q, discredited = false, after }: { q: string; discredited?: boolean; after: string | null },
): Promise<SourcesList> {
  const sought = searchText(q.slice(0, 200));
  const workspace = sql`${actor.workspaceId}::uuid`;
  return onAnyServer(actor, async (tx) => {
    const told = await readToldNames(tx);
    const conditions = [
      sql`s."workspaceId" = ${workspace}`,
      sql`s."mergedIntoId" IS NULL`,
      ...(discredited ? [sql`s.standing = 'DISCREDITED'`] : []),
      ...(sought === '' ? [] : [sql`strpos(${told.searchText}, ${sought}) > 0`]),
      ...(after === null ? [] : [sql`(${told.name}, s.id) > (${told.nameOf(after)}, ${after}::uuid)`]),
    ];
    const audience: Audience = { role: actor.role, way: 'DESK' };
    const guarded = guardedTerms(audience);
    const named = sql`s.id <> ALL(${hiddenIds(tx)}::uuid[])`;
    const sources = found.parse(
      await tx.$queryRaw`
        SELECT s.id, s.kind::text, s.name, s.aliases, s.standing::text, s.reliability::text,
          CASE WHEN up.id IS NOT NULL THEN jsonb_build_object('id', up.id, 'name', up.name) END
            AS "controlledBy",
          coalesce(k.claims, (SELECT count(DISTINCT h."claimId")::int FROM "Hop" h
            JOIN "Claim" c ON c."workspaceId" = h."workspaceId" AND c.id = h."claimId"
            WHERE h."workspaceId" = ${workspace} AND h."sourceId" = s.id AND c."deletedAt" IS NULL
              AND h.terms::text <> ALL(${guarded}::text[]))) AS claims
        FROM (SELECT s.*, ${told.name} AS "toldName" FROM "Source" s ${told.join}
          WHERE ${join([...conditions, named], ' AND ')} ORDER BY ${told.name}, s.id LIMIT ${sourcesPerPage + 1}) s
        LEFT JOIN LATERAL (${keptOfSource(sql`s.id`, audience)}) k ON true
        LEFT JOIN "Source" up ON up."workspaceId" = s."workspaceId" AND up.id = s."controlledById"
        ORDER BY s."toldName", s.id`,
    );
    const rows = sources.slice(0, sourcesPerPage);
    return { rows, next: sources.length > sourcesPerPage ? (rows.at(-1)?.id ?? null) : null };
  });
}
