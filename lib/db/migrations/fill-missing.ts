import { z } from 'zod';
import { searchText } from '#lib/domain/text/search-text.ts';
import { storedPrint } from '#lib/domain/corroboration/copies/print-bytes.ts';
import { appendEvents } from '#lib/db/record/append-events.ts';
import { indexForgotten } from '#lib/db/recurring/claim-terms.ts';
import { fillEntries, fillWaiting } from '#lib/db/searching/keep-entries.ts';
import { sql } from '#lib/db/connection/sql.ts';
import { searchKindSchema, type SearchKind } from '#lib/domain/search/search-kind.ts';
import { refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { holdRegister } from '#lib/db/sources/register-lock.ts';
import { lookAtSources, sourcesWithoutLooks } from '#lib/db/sources/source-looks.ts';
import { countSource } from '#lib/db/sources/source-counts.ts';
import { storeSentences } from '#lib/db/articles/version-sentences.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { countLacking, walkLacking, type Lacking } from '#lib/db/walk-lacking.ts';
import type { Progress } from '#lib/db/server/progress.ts';

const ids = z.array(z.object({ id: z.string() }));
/** Small, because it holds the register and its claims while it is stored, and people are at work meanwhile. */
const batch = 100;

/** Told of each batch; stops between two when `stopped`. */
export interface Filling {
  progress: (told: Progress) => void;
  stopped: AbortSignal;
}

const textsAtOnce = 50;

/** Makes the prints of captured texts that have none: those captured before texts were compared like this. */
async function printUnprinted(tx: Tx): Promise<number> {
  const rows = await tx.capture.findMany({
    where: { print: null },
    select: { workspaceId: true, id: true, text: true },
    take: textsAtOnce,
  });
  for (const { workspaceId, id, text } of rows) {
    await tx.capture.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { print: storedPrint(text) },
    });
  }
  return rows.length;
}

/** Folds the headlines of articles whose headline has not been folded by the rules that stand. */
async function foldHeadlines(tx: Tx): Promise<number> {
  const rows = await tx.article.findMany({
    where: { searchText: null },
    select: { workspaceId: true, id: true, headline: true },
    take: batch,
  });
  for (const { workspaceId, id, headline } of rows) {
    await tx.article.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { searchText: searchText(headline) },
    });
  }
  return rows.length;
}

/** Folds the passages that have not been folded by the rules that stand. */
async function foldPassages(tx: Tx): Promise<number> {
  const rows = await tx.anchor.findMany({
    where: { searchText: null },
    select: { workspaceId: true, id: true, exact: true },
    take: batch,
  });
  for (const { workspaceId, id, exact } of rows) {
    await tx.anchor.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { searchText: searchText(exact) },
    });
  }
  return rows.length;
}

/** Texts of articles that were imported before texts were compared like this. */
const versionsWithoutPrint: Lacking = {
  of: 'ArticleVersion',
  table: 'VersionPrint',
  by: 'versionId',
  atOnce: textsAtOnce,
};

/** Texts of articles that were imported before their sentences were kept; few, as each is read whole. */
const versionsWithoutSentences: Lacking = {
  of: 'ArticleVersion',
  table: 'VersionSentences',
  by: 'versionId',
  atOnce: 10,
};

async function printVersions(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx.articleVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { workspaceId: true, id: true, text: true },
  });
  await tx.versionPrint.createMany({
    data: rows.map(({ workspaceId, id, text }) => ({ workspaceId, versionId: id, print: storedPrint(text) })),
    skipDuplicates: true,
  });
}

const recounted = 'the rules for counting evidence changed with a new release.';

async function countUncounted(tx: Tx, workspaceId: string, now: Date): Promise<number> {
  await holdRegister(tx);
  const rows = await tx.$queryRaw`
    SELECT id FROM "Claim" WHERE "workspaceId" = current_workspace() AND verdict IS NULL
    ORDER BY id LIMIT ${batch}`;
  const missing = ids.parse(rows).map(({ id }) => id);
  const fallen = await refreshCorroboration(tx, missing, { now, because: recounted });
  if (fallen.length > 0) await appendEvents(tx, { workspaceId, actorId: null, now }, fallen);
  return missing.length;
}

/** Something that is filled in, batch by batch. */
interface Step {
  what: string;
  atOnce: number;
  /** How many are to be filled in. */
  count: (tx: Tx) => Promise<number>;
}

/** The same, told besides how many rows each batch was. */
type Counting = Filling & { filled: (rows: number) => void };

/** Tells of each batch of a step. How many there are in all is counted only where the first batch was full. */
function telling(workspaceId: string, { progress, filled }: Counting, { what, atOnce, count }: Step) {
  let [done, of] = [0, 0];
  return async (rows: number): Promise<void> => {
    if (rows === 0) return;
    filled(rows);
    if (done === 0 && rows >= atOnce) {
      of = rows + (await inWorkspace({ workspaceId, userId: null }, count, { long: true }));
    }
    done += rows;
    progress({ what, done, of: Math.max(of, done) });
  };
}

async function untilDone(
  workspaceId: string,
  filling: Counting,
  step: Step,
  work: (tx: Tx, now: Date) => Promise<number>,
): Promise<void> {
  const tell = telling(workspaceId, filling, step);
  while (!filling.stopped.aborted) {
    const done = await inWorkspace({ workspaceId, userId: null }, work);
    await tell(done);
    if (done < step.atOnce) return;
  }
}

async function walk(
  workspaceId: string,
  filling: Counting,
  { what, lacking }: { what: string; lacking: Lacking },
  fill: (tx: Tx, ids: string[]) => Promise<void>,
): Promise<void> {
  const count = (tx: Tx) => countLacking(tx, lacking);
  const tell = telling(workspaceId, filling, { what, atOnce: lacking.atOnce, count });
  await walkLacking(workspaceId, lacking, filling.stopped, fill, tell);
}

/**
 * Gives the sources of a workspace the looks of their names, which were not kept yet when they were recorded, and
 * answers how many those were. Until then a name that looks like one of theirs is not told of.
 */
export async function fillLooks(workspaceId: string, stopped: AbortSignal): Promise<number> {
  return walkLacking(workspaceId, sourcesWithoutLooks, stopped, lookAtSources);
}

/** Sources whose claims from before they were counted by source are not in the count yet. */
const sourcesWithoutCounts: Lacking = {
  of: 'Source',
  table: 'SourceCount',
  by: 'sourceId',
  having: sql`AND o.counted`,
  atOnce: 1_000,
};

async function countSources(workspaceId: string, { progress, filled, stopped }: Counting): Promise<void> {
  const lacking: string[] = [];
  await walkLacking(workspaceId, sourcesWithoutCounts, stopped, (_, some) => {
    lacking.push(...some);
    return Promise.resolve();
  });
  for (const [at, id] of lacking.entries()) {
    if (stopped.aborted) return;
    await countSource(workspaceId, id);
    filled(1);
    progress({ what: 'claims by source', done: at + 1, of: lacking.length });
  }
}

const entriesAtOnce = 50;

/** Things that have no entry by which they are found: those that were there before search was kept like this. */
const withoutEntry = {
  CLAIM: { of: 'Claim', among: sql`AND "deletedAt" IS NULL`, having: sql`AND o.kind = 'CLAIM'` },
  ARTICLE: { of: 'Article', among: sql`AND "deletedAt" IS NULL`, having: sql`AND o.kind = 'ARTICLE'` },
  SOURCE: { of: 'Source', among: sql`AND "mergedIntoId" IS NULL`, having: sql`AND o.kind = 'SOURCE'` },
  EVIDENCE: { of: 'Evidence', among: sql`AND "deletedAt" IS NULL`, having: sql`AND o.kind = 'EVIDENCE'` },
} as const satisfies Record<SearchKind, Partial<Lacking>>;

const kindWords: Record<SearchKind, string> = {
  CLAIM: 'claims in search',
  ARTICLE: 'articles in search',
  SOURCE: 'sources in search',
  EVIDENCE: 'evidence in search',
};

async function fillSearch(workspaceId: string, filling: Counting): Promise<void> {
  const waiting: Step = {
    what: 'changes in search',
    atOnce: entriesAtOnce,
    count: (tx) => tx.searchStale.count(),
  };
  await untilDone(workspaceId, filling, waiting, (tx) => fillWaiting(tx, entriesAtOnce));
  for (const kind of searchKindSchema.options) {
    const lacking: Lacking = { ...withoutEntry[kind], table: 'SearchEntry', by: 'id', atOnce: entriesAtOnce };
    await walk(workspaceId, filling, { what: kindWords[kind], lacking }, (tx, some) =>
      fillEntries(tx, kind, some),
    );
  }
}

const steps = {
  texts: {
    what: 'captured texts',
    atOnce: textsAtOnce,
    count: (tx) => tx.capture.count({ where: { print: null } }),
  },
  headlines: {
    what: 'headlines',
    atOnce: batch,
    count: (tx) => tx.article.count({ where: { searchText: null } }),
  },
  passages: {
    what: 'passages',
    atOnce: batch,
    count: (tx) => tx.anchor.count({ where: { searchText: null } }),
  },
  evidence: {
    what: 'evidence of claims',
    atOnce: batch,
    count: (tx) => tx.claim.count({ where: { verdict: null } }),
  },
  terms: {
    what: 'terms of claims',
    atOnce: batch,
    count: (tx) => tx.claim.count({ where: { termCount: 0, deletedAt: null } }),
  },
} as const satisfies Record<string, Step>;

/**
 * Gives a workspace what was not kept yet when it was recorded: prints of texts, looks of names, counts of
 * claims by source and of evidence, the terms claims are found again by, and what everything is found by. A batch in each
 * transaction, so that it goes on from where it was cut off, and beside a running service. Answers how many rows were
 * filled in.
 */
export async function fillMissing(workspaceId: string, filling: Filling): Promise<number> {
  let all = 0;
  const counting = {
    ...filling,
    filled: (rows: number): void => {
      all += rows;
    },
  };
  await untilDone(workspaceId, counting, steps.texts, printUnprinted);
  await untilDone(workspaceId, counting, steps.headlines, foldHeadlines);
  await untilDone(workspaceId, counting, steps.passages, foldPassages);
  const prints = { what: 'texts of articles', lacking: versionsWithoutPrint };
  await walk(workspaceId, counting, prints, printVersions);
  const sentences = { what: 'sentences of articles', lacking: versionsWithoutSentences };
  await walk(workspaceId, counting, sentences, storeSentences);
  counting.filled(await fillLooks(workspaceId, filling.stopped));
  await countSources(workspaceId, counting);
  await untilDone(workspaceId, counting, steps.evidence, (tx, now) => countUncounted(tx, workspaceId, now));
  await untilDone(workspaceId, counting, steps.terms, (tx) => indexForgotten(tx, workspaceId, batch));
  await fillSearch(workspaceId, counting);
  return all;
}
