import { findRecurring } from '#lib/db/recurring/find-recurring.ts';
import {
  openReading,
  findOpenRecurring,
  openStatistics,
  type OpenReading,
} from '#lib/db/recurring/open-claims.ts';
import { readTermStatistics } from '#lib/db/recurring/claim-term-statistics.ts';
import { onAnyServer, type Tx } from '#lib/db/transaction.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { rank, type Ranked, type TermStatistics } from '#lib/domain/recurring/bm25.ts';
import { ownScore } from '#lib/domain/recurring/claim-text.ts';
import { rarestTerms } from '#lib/domain/recurring/rarest-terms.ts';
import { standingOut } from '#lib/domain/recurring/stands-out.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { termsOf } from '#lib/recurring/terms.ts';

/** A claim of the workspace that seems to say the same. Times are ISO 8601 in UTC. */
export interface RecurringClaim {
  id: string;
  statement: string;
  article: { id: string; headline: string };
  confirmation: Confirmation;
  stage: Stage;
  recordedAt: string;
  /** What was found on it: items of evidence, and steps of its chain. */
  evidence: number;
  hops: number;
  /** How alike it is: 1 is what the statement itself would get; never negative, at times a little above 1. */
  score: number;
  /** Whether it stands out enough to be shown unasked; see `standingOut`. */
  standsOut: boolean;
}

export interface RecurringSearch {
  statement: string;
  /** Of the statement (BCP 47); empty where unknown. */
  language: string;
  /** The claim that makes the statement, where it has been recorded. */
  exceptClaimId?: string | null;
  /** How many are wanted at most. */
  most?: number;
}

// What a search costs is how many postings it reads; what it can miss is what shares only terms more common than that.
const budget = 50_000;
const mostFound = 400;
// More than are shown: what says the same may be short, and rank below longer claims that only share names.
const wanted = 30;
// A statement may have 2,000 characters; what recurs is found by a part of them.
const mostTerms = 60;

interface RankedClaims {
  /** The terms of the statement that were looked for. */
  terms: string[];
  stats: TermStatistics;
  /** The best by BM25 first, with scores relative to the statement's own. */
  claims: Ranked[];
}

async function rankClaims(
  tx: Tx,
  workspaceId: string,
  search: RecurringSearch,
  reading: OpenReading | null,
): Promise<RankedClaims | null> {
  const all = termsOf(search.statement, search.language);
  const terms = [...new Set(all)].slice(0, mostTerms);
  if (terms.length === 0) return null;
  const counted = await readTermStatistics(tx, workspaceId, terms);
  const looked = reading ? await openStatistics(tx, search, counted, reading) : counted;
  const lookup = {
    workspaceId,
    terms,
    through: rarestTerms(terms, looked, budget),
    stats: looked,
    exceptClaimId: search.exceptClaimId ?? null,
  };
  const open = reading && (await findOpenRecurring(tx, lookup, reading));
  const texts = open?.texts ?? (await findRecurring(tx, { ...lookup, most: mostFound, wanted }));
  const stats = { ...looked, meanLength: open?.meanLength ?? looked.meanLength };
  const own = ownScore(
    all.filter((term) => stats.holding.has(term)),
    stats,
  );
  const claims = rank(terms, texts, stats).slice(0, wanted);
  return { terms, stats, claims: claims.map(({ id, score }) => ({ id, score: score / own })) };
}

/**
 * Claims already recorded in this workspace that may say the same as a statement, the most alike first, each with
 * whether it stands out; deleted ones are left out. At most ten, unless `most` says otherwise.
 */
export async function recurringClaims(actor: Actor, search: RecurringSearch): Promise<RecurringClaim[]> {
  return onAnyServer(actor, async (tx) => recurringIn(tx, actor.workspaceId, search, await openReading(tx)));
}

/** The same, within a transaction that asks for several statements, with what `openReading` answers there. */
export async function recurringIn(
  tx: Tx,
  workspaceId: string,
  search: RecurringSearch,
  reading: OpenReading | null,
): Promise<RecurringClaim[]> {
  const { most = 10 } = search;
  const ranked = await rankClaims(tx, workspaceId, search, reading);
  if (!ranked) return [];
  const claims = await tx.claim.findMany({
    where: { id: { in: ranked.claims.map(({ id }) => id) }, deletedAt: null },
    select: {
      id: true,
      statement: true,
      confirmation: true,
      stage: true,
      createdAt: true,
      article: { select: { id: true, headline: true, language: true } },
      _count: { select: { evidence: { where: { deletedAt: null } }, hops: true } },
    },
  });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = ranked.claims.flatMap(({ id, score }) => {
    const claim = byId.get(id);
    if (!claim) return [];
    // By what it states alone: many claims are under one headline.
    const open = reading?.looked.get(id);
    return [{ id, score, claim, stated: open?.stated ?? termsOf(claim.statement, claim.article.language) }];
  });
  const out = standingOut(ranked.terms, found, ranked.stats);
  return found.slice(0, most).map(({ id, score, claim }) => {
    const { createdAt, _count: counts, article, ...rest } = claim;
    return {
      ...rest,
      ...counts,
      article: { id: article.id, headline: article.headline },
      recordedAt: createdAt.toISOString(),
      score,
      standsOut: out.has(id),
    };
  });
}
