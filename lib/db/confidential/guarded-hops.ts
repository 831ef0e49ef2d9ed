import { z } from 'zod';
import { namesOf } from '#lib/domain/confidential/names-of.ts';
import { guardedTerms, shownTo, type Audience } from '#lib/domain/confidential/shown.ts';
import type { Withheld } from '#lib/domain/confidential/withhold.ts';
import { wordsInPlace } from '#lib/domain/confidential/words.ts';
import { termsSchema } from '#lib/domain/attribution.ts';
import { sourcesAtHead, type HiddenSource } from './hidden-sources.ts';
import { empty, sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

const rows = z.array(
  z.object({
    claimId: z.string(),
    id: z.string(),
    sourceId: z.string(),
    terms: termsSchema,
    name: z.string(),
    aliases: z.array(z.string()),
    formerNames: z.array(z.string()),
    kind: z.string(),
  }),
);

/** By claim, of these, the sources whose names are kept back there because of the terms they spoke on. */
export async function readGuardedHops(
  tx: Tx,
  audience: Audience,
  claimIds: readonly string[],
): Promise<Map<string, Withheld[]>> {
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT h."claimId", h.id, h."sourceId", h.terms::text AS terms, s.name, s.aliases, s."formerNames", s.kind::text AS kind
      FROM "Hop" h JOIN "Source" s ON s."workspaceId" = current_workspace() AND s.id = h."sourceId"
      WHERE h."workspaceId" = current_workspace() AND h."claimId" = ANY(${[...claimIds]}::uuid[])
        AND h.terms::text = ANY(${guardedTerms(audience)}::text[])
      ORDER BY h."claimId", h.position`,
  );
  const byClaim = Map.groupBy(found, ({ claimId }) => claimId);
  return new Map(
    [...byClaim].map(([claimId, hops]) => [
      claimId,
      hops.map((hop) => {
        const shown = shownTo(audience, { kind: 'HOP', terms: hop.terms, confidential: false });
        const words = wordsInPlace(shown, hop.terms);
        return { id: hop.sourceId, standIn: hop.id, names: namesOf(hop, 'ON_ITS_CLAIM'), words };
      }),
    ]),
  );
}

/** What `readGuardedSources` selects. @internal For the test of its plan. */
export function guardedSourcesSql(audience: Audience): Sql {
  const terms = guardedTerms(audience);
  // Where it is all of them, the index says so alone.
  const isAny = termsSchema.options.every((one) => one === 'ON_RECORD' || terms.includes(one));
  const these = isAny ? empty : sql`AND h.terms::text = ANY(${terms}::text[])`;
  // Of those who ever stood on such terms, each found in an index: of very many chains not all that are guarded.
  return sql`
    SELECT s.id, s.name, s.aliases, s."formerNames", s.kind::text AS kind FROM "SourceCount" k
    JOIN "Source" s ON s."workspaceId" = k."workspaceId" AND s.id = k."sourceId"
    CROSS JOIN LATERAL (SELECT FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."sourceId" = s.id
      AND h.terms <> 'ON_RECORD' ${these} LIMIT 1) h
    WHERE k."workspaceId" = current_workspace() AND k.guarded`;
}

/**
 * The sources whose names are kept back on some claim because of the terms they spoke on, of what is committed, for a
 * transaction that has written nothing: the same array as long as they and their names are the same.
 */
export function readGuardedSources(tx: Tx, audience: Audience): Promise<readonly HiddenSource[]> {
  return sourcesAtHead(tx, guardedTerms(audience).join(), guardedSourcesSql(audience));
}
