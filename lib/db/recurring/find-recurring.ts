import { z } from 'zod';
import { b, k1, termWeight, type RankedText, type TermStatistics } from '#lib/domain/recurring/bm25.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** Where to look: `through` are the terms claims are looked for by, `terms` all that they are ranked by. */
export interface RecurringLookup {
  workspaceId: string;
  terms: readonly string[];
  through: readonly string[];
  stats: TermStatistics;
  exceptClaimId: string | null;
  most: number;
  /** A claim that could not be among this many of the best even with the terms it was not looked for by is left out. */
  wanted: number;
}

const rows = z.array(
  z.object({
    id: z.string(),
    length: z.number(),
    terms: z.array(z.string()),
    frequencies: z.array(z.number()),
  }),
);

/** The statement behind `findRecurring`; apart, so that a test can ask the database how it would run it. */
export function findRecurringSql(search: RecurringLookup): Prisma.Sql {
  const { workspaceId, terms, through, stats, exceptClaimId, most, wanted } = search;
  const weightOf = (term: string): number => termWeight(term, stats) * (k1 + 1);
  const weights = through.map(weightOf);
  const others = terms.filter((term) => !through.includes(term) && (stats.holding.get(term) ?? 0) > 0);
  const otherWeight = others.reduce((sum, term) => sum + weightOf(term), 0);
  const spread = Prisma.sql`(${k1 * (1 - b)}::float8 + t.length * ${(k1 * b) / Math.max(stats.meanLength, 1)}::float8)`;
  const except =
    exceptClaimId === null ? Prisma.empty : Prisma.sql`AND t."claimId" <> ${exceptClaimId}::uuid`;
  return Prisma.sql`
    SELECT found.id, held.length, held.terms, held.frequencies
    FROM (
      -- As if it had each of the other terms once.
      SELECT id, score + ${otherWeight}::float8 / (1 + spread) AS at_best, nth_value(score, ${wanted}) OVER (
        ORDER BY score DESC, id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS wanted
      FROM (
        SELECT t."claimId" AS id, sum(asked.weight * t.frequency / (t.frequency + ${spread})) AS score, max(${spread}) AS spread
        FROM unnest(${through}::text[], ${weights}::float8[]) AS asked (term, weight)
        JOIN "ClaimTerm" t ON t."workspaceId" = ${workspaceId}::uuid AND t.term = asked.term ${except}
        GROUP BY t."claimId" ORDER BY score DESC, id DESC LIMIT ${most}
      ) best
    ) found
    CROSS JOIN LATERAL (
      SELECT max(length)::int AS length, array_agg(term) AS terms, array_agg(frequency::int) AS frequencies
      FROM (
        SELECT term, frequency, length FROM "ClaimTerm" t
        WHERE t."workspaceId" = ${workspaceId}::uuid AND t."claimId" = found.id
        -- Keeps the terms out of this search: all of a claim's are side by side, one by one they are all over.
        OFFSET 0
      ) stated
      WHERE term = ANY(${[...terms]}::text[])
    ) held
    WHERE found.wanted IS NULL OR found.at_best >= found.wanted`;
}

/**
 * Up to `most` claims that weigh the most by the terms they are looked for through, with how often each has all the
 * terms. Reading all the terms of one costs as much as finding some fifty, so only those that may still rank high are.
 */
export async function findRecurring(tx: Tx, search: RecurringLookup): Promise<RankedText[]> {
  if (search.through.length === 0) return [];
  const found = rows.parse(await tx.$queryRaw(findRecurringSql(search)));
  return found.map(({ id, length, terms, frequencies }) => ({
    id,
    length,
    frequencies: new Map(terms.map((term, at) => [term, frequencies[at] ?? 0])),
  }));
}
