import { z } from 'zod';
import { keptAsGaps } from '#lib/db/confidential/audience.ts';
import { touchesKeptNames } from '#lib/db/confidential/search-touches.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';
import { openParts, seesEverything } from '#lib/db/searching/shown-texts.ts';
import { score, type RankedText, type TermStatistics } from '#lib/domain/recurring/bm25.ts';
import { claimText } from '#lib/domain/recurring/claim-text.ts';
import { wordsOf, type Word } from '#lib/domain/search/words.ts';
import { termsOf } from '#lib/recurring/terms.ts';
import { findRecurring, type RecurringLookup } from './find-recurring.ts';

/** A claim as those read it from whom a name in its statement is kept back. */
interface PartedClaim extends Omit<RankedText, 'id'> {
  /** The terms of what it states to them. */
  stated: string[];
}

/** What a transaction knows that reads for people from whom names are kept back. */
export interface OpenReading {
  /** Whether a claim could have a word by a name that is kept back. Errs towards yes. */
  tells: (word: Word) => boolean;
  /** Claims that were looked at; `null` where nothing of one is kept back. */
  looked: Map<string, PartedClaim | null>;
}

/** What the searches of this transaction go by together; `null` where nothing is kept back from those it reads for. */
export async function openReading(tx: Tx): Promise<OpenReading | null> {
  if (seesEverything(tx)) return null;
  const mayTell = await touchesKeptNames(tx);
  const tells = (word: Word) => mayTell({ words: [{ ...word, at: 0 }], loose: true, open: false });
  return { tells, looked: new Map() };
}

const claimRows = z.array(
  z.object({ id: z.string(), statement: z.string(), headline: z.string(), language: z.string() }),
);

/** Looks at claims as those may read them this transaction reads for, each once. */
async function lookAt(tx: Tx, { looked }: OpenReading, ids: readonly string[]): Promise<void> {
  const others = [...new Set(ids)].filter((id) => !looked.has(id));
  if (others.length === 0) return;
  const claims = claimRows.parse(
    await tx.$queryRaw(sql`
      SELECT c.id, c.statement, a.headline, a.language FROM "Claim" c
      JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = c."articleId"
      WHERE c."workspaceId" = current_workspace() AND c.id = ANY(${others}::uuid[])`),
  );
  const open = await keptAsGaps(
    tx,
    claims.map(({ id, statement }) => ({ id, statement })),
  );
  for (const [at, { id, statement, headline, language }] of claims.entries()) {
    const said = open[at]?.statement ?? '';
    // A line for each part, so that no term is made across what was there.
    const stated = said === statement ? null : termsOf(openParts(said).join('\n'), language);
    looked.set(id, stated && { stated, ...claimText(stated, termsOf(headline, language)) });
  }
}

/** Of the terms of a statement, those that a claim could have by a name that is kept back. */
function touchedTerms(
  { statement, language }: { statement: string; language: string },
  terms: readonly string[],
  { tells }: OpenReading,
): string[] {
  const words = wordsOf(statement).filter(tells);
  const told = new Set(words.flatMap(({ written }) => termsOf(written, language)));
  return terms.filter((term) => told.has(term) || tells({ word: term, written: term }));
}

// What stands in more is reckoned from so many.
const mostLooked = 500;

/** The claims that are looked at for terms; apart, so that a test can ask the database how it would run it. */
export function lookedAtSql(terms: readonly string[]): Sql {
  return sql`
    SELECT asked.term, held.ids AS "claimIds" FROM unnest(${[...terms]}::text[]) AS asked (term)
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(sample."claimId"), '{}') AS ids FROM (
        SELECT t."claimId" FROM "ClaimTerm" t
        WHERE t."workspaceId" = current_workspace() AND t.term = asked.term
        ORDER BY t.bucket, t."claimId" LIMIT ${mostLooked}) sample) held`;
}

const holdingRows = z.array(z.object({ term: z.string(), claimIds: z.array(z.string()) }));

/**
 * What is known of these terms of a statement, of claims as those may read them this transaction reads for: a term that
 * stands in a name that is kept back from them stands nowhere by that, nor does it weigh anything else. How long claims
 * are is left out, as names are part of that.
 */
export async function openStatistics(
  tx: Tx,
  asked: { statement: string; language: string },
  stats: TermStatistics,
  reading: OpenReading,
): Promise<TermStatistics> {
  const touched = touchedTerms(asked, [...stats.holding.keys()], reading);
  const rows = touched.length === 0 ? [] : holdingRows.parse(await tx.$queryRaw(lookedAtSql(touched)));
  await lookAt(
    tx,
    reading,
    rows.flatMap(({ claimIds }) => claimIds),
  );
  const holding = new Map(stats.holding);
  for (const { term, claimIds } of rows) {
    const open = claimIds.filter((id) => reading.looked.get(id)?.frequencies.has(term) ?? true);
    const all = stats.holding.get(term) ?? 0;
    holding.set(term, claimIds.length === 0 ? 0 : (all * open.length) / claimIds.length);
  }
  return { ...stats, holding, meanLength: Number.POSITIVE_INFINITY };
}

// As many as are put in order by how long they are too, and so many of them are looked at first, and at most.
const mostRanked = 60;
const firstFound = 120;
const mostFound = 1_920;

/**
 * The claims that weigh the most by the terms they are looked for through, as those read them this transaction reads for,
 * and how many terms these have on average. Whatever is kept back of claims makes no difference to which they are, unless
 * it is found through a term in very many. `stats` are those of `openStatistics`.
 */
export async function findOpenRecurring(
  tx: Tx,
  search: Omit<RecurringLookup, 'most' | 'wanted'>,
  reading: OpenReading,
): Promise<{ texts: RankedText[]; meanLength: number }> {
  const { through, stats } = search;
  const weigh = (text: RankedText) => score(through, text, stats);
  const heaviest = (one: RankedText, other: RankedText) =>
    weigh(other) - weigh(one) || (one.id < other.id ? 1 : -1);
  let best: RankedText[] = [];
  for (let most = firstFound, enough = false; !enough; most *= 4) {
    const found = await findRecurring(tx, { ...search, most, wanted: most });
    await lookAt(
      tx,
      reading,
      found.map(({ id }) => id),
    );
    const open = found.map(({ id, ...text }) => ({ id, ...(reading.looked.get(id) ?? text) }));
    const holding = open.filter(({ frequencies }) => through.some((term) => frequencies.has(term)));
    best = holding.toSorted(heaviest).slice(0, mostRanked);
    // What was not found weighs no more than the last that was, and comes after it.
    const least = Math.min(...found.map(weigh));
    const isSure = (text: RankedText) => reading.looked.get(text.id) === null || weigh(text) > least;
    enough = found.length < most || most >= mostFound || holding.filter(isSure).length >= mostRanked;
  }
  const length = best.reduce((sum, text) => sum + text.length, 0);
  return { texts: best, meanLength: best.length === 0 ? 0 : length / best.length };
}
