import { inReadingOrder } from '#lib/domain/reading-order.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { claimFilterParams, filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { correctionsOn } from '#lib/db/articles/corrections.ts';
import { articlesOnceRead } from '#lib/db/claims/articles-once-read.ts';
import { readClaimsToPlace } from '#lib/db/claims/claim-detail.ts';
import { readArticlesUnderCheck } from '#lib/db/claims/corroboration-input.ts';
import { keeping } from '#lib/db/confidential/audience.ts';
import { standingIn } from '#lib/db/articles/standing-claims.ts';
import { readExportFacts, type ExportFacts } from '#lib/db/claims/export-facts.ts';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { holdSnapshot, type HeldSnapshot } from '#lib/db/held-snapshot.ts';
import { readFurther } from '#lib/db/connection/read-again.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { exportedClaim } from '#lib/export/exported-claim.ts';
import { claimIds } from './claims-list-ids.ts';
import { pagesAhead, type PageBegun } from '#lib/db/connection/pages-ahead.ts';

/** What an export holds: the claims of one article in the order of its text, or those the filters show. */
export type ExportScope = { articleId: string } | { filters: ClaimFilters };

/** The same as it is asked for in an address. */
export function whatOf(scope: ExportScope): { articleId: string | null; query: string } {
  return 'articleId' in scope
    ? { articleId: scope.articleId, query: '' }
    : { articleId: null, query: claimFilterParams(scope.filters).toString() };
}

interface ExportOptions {
  /** Ages and due times are seen from this one moment. */
  exportedAt: Date;
  /** The absolute address of a claim. */
  permalink: (claimId: string) => string;
  /** Told what the first batch was read at. */
  began?: (moment: ExportMoment) => void;
  /** All of it is of one moment, however long it is: only for what is written down and never waits for a reader. */
  held?: boolean;
}

/** What an export says of itself, read in one snapshot with its first batch. */
interface ExportMoment {
  at: Date;
  /** `null` where its article is not there any more. */
  facts: ExportFacts | null;
  /** Every claim is as it was then: the first batch holds all of it, or it is all read in one transaction. */
  whole: boolean;
}

/**
 * Claims read at a time. Two batches are ever in memory, one being written and one being read, each claim as its text;
 * who is named on them is looked for in all of a batch at once, for which everybody else waits.
 */
export const exportBatch = 1_000;

// Whoever waits for the first byte waits for the first batch. What fits into a batch is read at once all the same, so
// that it is of one moment.
const firstBatch = 100;

/** How many claims a page takes, of all that are left or one more than could be taken; a second try takes as many. */
function pageSize(isFirst: boolean): (left: readonly string[]) => number {
  let size: number | null = null;
  return (left) => (size ??= isFirst && left.length > exportBatch ? firstBatch : exportBatch);
}

const placeRows = z.array(z.object({ id: z.string(), start: z.int(), end: z.int() }));

async function idsInText(tx: Tx, actor: Actor, articleId: string): Promise<string[]> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT ON (c.id) c.id, s.start, s."end" FROM "Claim" c
    JOIN "Anchor" s ON s."workspaceId" = ${actor.workspaceId}::uuid AND s."claimId" = c.id
    JOIN "ArticleVersion" v ON v."workspaceId" = ${actor.workspaceId}::uuid AND v.id = s."versionId"
      AND v."articleId" = ${articleId}::uuid
    WHERE c."workspaceId" = ${actor.workspaceId}::uuid AND c.id IN (${standingIn(articleId)}) AND c."deletedAt" IS NULL
    ORDER BY c.id, v.number DESC`;
  return inReadingOrder(placeRows.parse(rows), (place) => place).map(({ id }) => id);
}

interface Beside {
  /** The article that is exported, in which they are seen; each in its own where this is none. */
  articleId?: string | null;
  readArticles?: typeof readArticlesUnderCheck;
}

/** Reads these claims, to be made later. */
async function readToExport(
  tx: Tx,
  ids: readonly string[],
  permalink: ExportOptions['permalink'],
  { articleId = null, readArticles = readArticlesUnderCheck }: Beside = {},
): Promise<{ about: ReadonlySet<string>; made: () => Generator<ExportedClaim> }> {
  const corrected = await correctionsOn(tx, ids);
  const ratings = await readHouseRatings(tx);
  const { about, place } = await readClaimsToPlace(tx, { ids }, { seenFrom: articleId, readArticles });
  return {
    about,
    *made() {
      for (const id of ids) {
        const placed = place(id);
        if (!placed) continue;
        const { claim, registered, ...where } = placed;
        const corrections = corrected.get(id) ?? [];
        yield exportedClaim(claim, {
          ...where,
          permalink,
          ratings,
          corrections,
          sources: registered(),
        });
      }
    },
  };
}

/** These claims as exports show them, in the order of their ids. */
export async function readExported(
  tx: Tx,
  ids: readonly string[],
  permalink: ExportOptions['permalink'],
): Promise<ExportedClaim[]> {
  return [...(await readToExport(tx, ids, permalink)).made()];
}

/** Made at a time: written and forgotten before it grows old, and soon done, as the next page's reading waits for it. */
const madeAtOnce = 10;

/** A page that was read: its claims, some at a time, as they are asked for. */
type ReadPage = () => Generator<ExportedClaim[]>;

async function readPage(
  tx: Tx,
  ids: readonly string[],
  permalink: ExportOptions['permalink'],
  beside: Beside,
): Promise<ReadPage> {
  const { about, made } = await readToExport(tx, ids, permalink, beside);
  const keep = await keeping(tx, about);
  return function* () {
    let some: ExportedClaim[] = [];
    for (const claim of made()) {
      some.push(claim);
      if (some.length < madeAtOnce) continue;
      yield keep(some);
      some = [];
    }
    if (some.length > 0) yield keep(some);
  };
}

/** A page of the list as those ids that the first try found: a later one may find others, which stand on the next page. */
function samePage(): (found: readonly string[]) => readonly string[] {
  let page: ReadonlySet<string> | null = null;
  return (found) => {
    page ??= new Set(found);
    return found.filter((id) => page?.has(id));
  };
}

function readPages(
  actor: Actor,
  scope: ExportScope,
  { exportedAt, permalink, began }: ExportOptions,
  snapshot: HeldSnapshot | null,
): AsyncGenerator<ReadPage> {
  const readArticles = articlesOnceRead();
  function read<T>(work: (tx: Tx, at: Date) => Promise<T>, isFirst: boolean): Promise<T> {
    if (snapshot) return snapshot.read(work);
    // Nobody's role lets a name out of the house.
    const part = () => inWorkspace(actor, work, { snapshot: true, long: true, out: true, replica: true });
    return isFirst ? part() : readFurther(part);
  }
  /** Reads a page whose ids `find` finds; tells where the next begins as soon as those are known. */
  function begun<Mark>(
    find: (tx: Tx) => Promise<{ ids: readonly string[]; next: Mark | null }>,
    isFirst: boolean,
  ): PageBegun<Mark, ReadPage> {
    const { promise: next, resolve, reject } = Promise.withResolvers<Mark | null>();
    const page = read(async (tx, at) => {
      const found = await find(tx);
      resolve(found.next);
      if (isFirst) {
        const facts = await readExportFacts(tx, actor.userId, whatOf(scope));
        began?.({ at, facts, whole: snapshot !== null || found.next === null });
      }
      return readPage(tx, found.ids, permalink, { articleId: whatOf(scope).articleId, readArticles });
    }, isFirst);
    page.catch(reject);
    return { next, page };
  }
  if ('articleId' in scope) {
    return pagesAhead<readonly string[], ReadPage>((left) => {
      const sizeOf = pageSize(left === null);
      return begun(async (tx) => {
        const ids = left ?? (await idsInText(tx, actor, scope.articleId));
        const take = sizeOf(ids);
        return { ids: ids.slice(0, take), next: ids.length > take ? ids.slice(take) : null };
      }, left === null);
    });
  }
  const filters = filtersWith(scope.filters);
  return pagesAhead<string, ReadPage>((after) => {
    const [ofPage, sizeOf] = [samePage(), pageSize(after === null)];
    return begun(async (tx) => {
      const who = { actor, now: exportedAt, out: true };
      const found = await claimIds(tx, filters, who, { after, take: exportBatch + 1 });
      const take = sizeOf(found);
      const ids = found.slice(0, take);
      return { ids: ofPage(ids), next: found.length > take ? (ids.at(-1) ?? null) : null };
    }, after === null);
  });
}

/**
 * The claims of an export, whole, some at a time, as they are asked for. They are read in pages, each one snapshot in a
 * transaction of its own, so that a slow reader holds no connection and a page that failed can be read again; a claim
 * that changes while an export runs appears once, as it was before or after. What is `held` is read in one transaction.
 */
export async function* exportedClaims(
  actor: Actor,
  scope: ExportScope,
  options: ExportOptions,
): AsyncGenerator<ExportedClaim[]> {
  // Nobody's role lets a name out of the house.
  const snapshot = options.held ? await holdSnapshot(actor, { out: true }) : null;
  try {
    for await (const page of readPages(actor, scope, options, snapshot)) {
      for (const some of page()) {
        yield some;
        // Else a quick reader would have all of the page made before anything is heard of the next one being read.
        await turn();
      }
    }
  } finally {
    await snapshot?.end();
  }
}

/**
 * The claims of an export whose first batch was read, so that a failure until then is a clean refusal, with the moment it
 * was read at: what an export says it is as of. What the first batch holds whole is exactly as of then; a longer one may
 * hold later on what changed while it was written.
 */
export async function begunExport(
  actor: Actor,
  scope: ExportScope,
  options: Omit<ExportOptions, 'began'>,
): Promise<{ moment: ExportMoment; claims: AsyncGenerator<ExportedClaim[]> }> {
  let moment: ExportMoment = { at: options.exportedAt, facts: null, whole: false };
  const batches = exportedClaims(actor, scope, { ...options, began: (read) => (moment = read) });
  const first = await batches.next();
  // Who takes them does so beside the request, and is still who asked.
  const asAsked = AsyncLocalStorage.snapshot();
  const claims = async function* () {
    if (first.done) return;
    try {
      yield first.value;
      for (;;) {
        const next = await asAsked(() => batches.next());
        if (next.done) return;
        yield next.value;
      }
    } finally {
      // Who leaves at the first batch leaves the others too.
      await batches.return(undefined);
    }
  };
  return { moment, claims: claims() };
}
