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
import { walkLacking, type Lacking } from '#lib/db/walk-lacking.ts';

const ids = z.array(z.object({ id: z.string() }));
/** Small, because it holds the register and its claims while it is stored, and people are at work meanwhile. */
const batch = 100;

/** Told of each batch; stops between two when `stopped`. */
export type Filling = { progress: (claims: number) => void; stopped: AbortSignal };

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

async function untilDone(
  workspaceId: string,
  { progress, stopped }: Filling,
  atOnce: number,
  work: (tx: Tx, now: Date) => Promise<number>,
): Promise<void> {
  while (!stopped.aborted) {
    const done = await inWorkspace({ workspaceId, userId: null }, work);
    if (done > 0) progress(done);
    if (done < atOnce) return;
  }
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

async function countLacking(workspaceId: string, stopped: AbortSignal): Promise<void> {
  const lacking: string[] = [];
  await walkLacking(workspaceId, sourcesWithoutCounts, stopped, (_, some) => {
    lacking.push(...some);
    return Promise.resolve();
  });
  for (const id of lacking) {
    if (stopped.aborted) return;
    await countSource(workspaceId, id);
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

async function fillSearch(workspaceId: string, filling: Filling): Promise<void> {
  const { progress, stopped } = filling;
  await untilDone(workspaceId, filling, entriesAtOnce, (tx) => fillWaiting(tx, entriesAtOnce));
  for (const kind of searchKindSchema.options) {
    const lacking: Lacking = { ...withoutEntry[kind], table: 'SearchEntry', by: 'id', atOnce: entriesAtOnce };
    await walkLacking(workspaceId, lacking, stopped, async (tx, ids) => {
      await fillEntries(tx, kind, ids);
      if (kind === 'CLAIM') progress(ids.length);
    });
  }
}

/**
 * Gives a workspace what was not kept yet when it was recorded: prints of texts, looks of names, counts of
 * claims by source and of evidence, the terms claims are found again by, and what everything is found by. A batch in each transaction, so that it goes on from
 * where it was cut off, and beside a running service.
 */
export async function fillMissing(workspaceId: string, filling: Filling): Promise<void> {
  const silent = { ...filling, progress: () => undefined };
  await untilDone(workspaceId, silent, textsAtOnce, printUnprinted);
  await untilDone(workspaceId, silent, batch, foldHeadlines);
  await untilDone(workspaceId, silent, batch, foldPassages);
  await walkLacking(workspaceId, versionsWithoutPrint, filling.stopped, printVersions);
  await walkLacking(workspaceId, versionsWithoutSentences, filling.stopped, storeSentences);
  await fillLooks(workspaceId, filling.stopped);
  await countLacking(workspaceId, filling.stopped);
  await untilDone(workspaceId, filling, batch, (tx, now) => countUncounted(tx, workspaceId, now));
  await untilDone(workspaceId, filling, batch, (tx) => indexForgotten(tx, workspaceId, batch));
  await fillSearch(workspaceId, filling);
}
