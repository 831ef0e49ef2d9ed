import { z } from 'zod';
import type { TermStatistics } from '#lib/domain/recurring/bm25.ts';
import { everyClaim } from './claim-terms.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';

// From here on a sample is counted instead of all: that is off by seven in a hundred, which changes what a term weighs
// by less than a tenth, and only of terms that weigh little.
const enough = 200;

const rows = z.array(z.object({ term: z.string(), holding: z.number(), length: z.number() }));

/** The statement behind `readTermStatistics`; apart, so that a test can ask the database how it would run it. */
export function termStatisticsSql(workspaceId: string, terms: readonly string[]): Prisma.Sql {
  const postings = Prisma.sql`
    SELECT count(*) AS claims, sum(length)::float8 AS length FROM "ClaimTerm"
    WHERE "workspaceId" = ${workspaceId}::uuid AND term = asked.term`;
  return Prisma.sql`
    SELECT asked.term,
      (CASE WHEN few.claims >= ${enough} THEN few.claims * 256 WHEN more.claims >= ${enough} THEN more.claims * 16
        ELSE whole.claims END)::float8 AS holding,
      coalesce(CASE WHEN few.claims >= ${enough} THEN few.length * 256 WHEN more.claims >= ${enough} THEN more.length * 16
        ELSE whole.length END, 0) AS length
    FROM unnest(${[everyClaim, ...terms]}::text[]) AS asked (term)
    CROSS JOIN LATERAL (${postings} AND bucket < 1) few
    CROSS JOIN LATERAL (${postings} AND bucket < 16 AND few.claims < ${enough}) more
    CROSS JOIN LATERAL (${postings} AND few.claims < ${enough} AND more.claims < ${enough}) whole`;
}

/**
 * In how many claims of the workspace each of the terms stands, how many claims there are and how long they are. Exact
 * up to some thousands; beyond, reckoned from the claims whose id ends on the same few bits, which is 1 in 16 or 256.
 */
export async function readTermStatistics(
  tx: Tx,
  workspaceId: string,
  terms: readonly string[],
): Promise<TermStatistics> {
  const found = rows.parse(await tx.$queryRaw(termStatisticsSql(workspaceId, terms)));
  const all = found.find((row) => row.term === everyClaim);
  const claims = all?.holding ?? 0;
  return {
    claims,
    meanLength: all && claims > 0 ? all.length / claims : 0,
    holding: new Map(found.filter((row) => row !== all).map(({ term, holding }) => [term, holding])),
  };
}
