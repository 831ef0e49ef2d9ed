import { readershipOf } from '#lib/db/confidential/audience.ts';
import { readGuardedSources } from '#lib/db/confidential/guarded-hops.ts';
import { findRecurring } from '#lib/db/recurring/find-recurring.ts';
import { readTermStatistics } from '#lib/db/recurring/claim-term-statistics.ts';
import { onAnyServer, type Tx } from '#lib/db/transaction.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { everyName } from '#lib/domain/confidential/names-of.ts';
import { seesMarked } from '#lib/domain/confidential/shown.ts';
import { rank, type Ranked, type TermStatistics } from '#lib/domain/recurring/bm25.ts';
import { ownScore } from '#lib/domain/recurring/claim-text.ts';
import { rarestTerms } from '#lib/domain/recurring/rarest-terms.ts';
import { standingOut } from '#lib/domain/recurring/stands-out.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
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

/** Of these terms those that are in no name by which the people this transaction reads for may find nothing. */
async function searchedTerms(tx: Tx, terms: readonly string[], language: string): Promise<string[]> {
  const readership = readershipOf(tx);
  if (!readership || seesMarked(readership.audience)) return [...terms];
  const sources = [...readership.hidden, ...(await readGuardedSources(tx, readership.audience))];
  // Whatever is taken off the end of a word, its beginning stays; so most names need not be taken apart.
  const beginnings = [...new Set(terms.map((term) => term.slice(0, 2)))];
  const names = sources.flatMap(everyName).filter((name) => {
    const text = searchText(name);
    return beginnings.some((letters) => text.includes(letters));
  });
  const unsearched = new Set(names.flatMap((name) => termsOf(name, language)));
  return terms.filter((term) => !unsearched.has(term));
}

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
): Promise<RankedClaims | null> {
  const { statement, language } = search;
  const all = await searchedTerms(tx, termsOf(statement, language), language);
  const terms = [...new Set(all)].slice(0, mostTerms);
  if (terms.length === 0) return null;
  const stats = await readTermStatistics(tx, workspaceId, terms);
  const texts = await findRecurring(tx, {
    workspaceId,
    terms,
    through: rarestTerms(terms, stats, budget),
    stats,
    exceptClaimId: search.exceptClaimId ?? null,
    most: mostFound,
    wanted,
  });
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
  return onAnyServer(actor, (tx) => recurringIn(tx, actor.workspaceId, search));
}

/** The same, within a transaction that asks for several statements. */
export async function recurringIn(
  tx: Tx,
  workspaceId: string,
  search: RecurringSearch,
): Promise<RecurringClaim[]> {
  const { most = 10 } = search;
  const ranked = await rankClaims(tx, workspaceId, search);
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
    // By what it states alone: many claims are under one headline.
    return claim ? [{ id, score, claim, stated: termsOf(claim.statement, claim.article.language) }] : [];
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
