import { ageBuckets, type AgeBucketKey } from '#lib/domain/age-buckets.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { answerWaits, waits } from '#lib/domain/waiting.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';

/**
 * What each number of the dashboard counts, as filters of the claims list: the number and the link beside it are
 * made from the same filters, so that they can't drift apart.
 */
export const figureFilters = {
  open: filtersWith({ settled: 'no' }),
  unverified: filtersWith({ status: ['UNVERIFIED'] }),
  unverifiedHigh: filtersWith({ status: ['UNVERIFIED'], importance: ['HIGH'] }),
  disputed: filtersWith({ status: ['DISPUTED'] }),
  disputedHigh: filtersWith({ status: ['DISPUTED'], importance: ['HIGH'] }),
  overdue: filtersWith({ due: 'overdue' }),
  ready: filtersWith({ stage: ['READY'] }),
  readyHigh: filtersWith({ stage: ['READY'], importance: ['HIGH'] }),
} as const satisfies Record<string, ClaimFilters>;

export type Figure = keyof typeof figureFilters;

/** Unverified claims of each age. */
export const ageFilters: readonly { key: AgeBucketKey; label: string; filters: ClaimFilters }[] =
  ageBuckets.map(({ key, label }) => ({ key, label, filters: filtersWith({ age: [key] }) }));

/** The claims of one article: all, those of one status, those settled. */
export const articleFilters = {
  all: (article: string) => filtersWith({ article }),
  ofStatus: (article: string, status: Confirmation) => filtersWith({ article, status: [status] }),
  settled: (article: string) => filtersWith({ article, settled: 'yes' }),
  /** What blocks it while it is in work. */
  open: (article: string) => filtersWith({ article, settled: 'no' }),
};

/** The claims that rest on one source: all, those still open, those confirmed. */
export const sourceFilters = {
  all: (source: string) => filtersWith({ source }),
  open: (source: string) => filtersWith({ source, settled: 'no' }),
  confirmed: (source: string) => filtersWith({ source, status: ['CONFIRMED'] }),
};

/** The open claims a person has, or `nobody`: all, those overdue, those that wait for others. */
export const personFilters = {
  open: (assignee: string) => filtersWith({ assignee, settled: 'no' }),
  overdue: (assignee: string) => filtersWith({ assignee, due: 'overdue' }),
  waiting: (assignee: string) => filtersWith({ assignee, settled: 'no', waits: [...waits] }),
};

/** Claims by the deadline of the first answer they wait for. */
export const answerFilters = answerWaits.map((wait) => ({ wait, filters: filtersWith({ waits: [wait] }) }));

/** Claims signed off, and still so, from a moment up to another. */
export const settledFilters = ({ from, until }: { from: string; until: string }) =>
  filtersWith({ signedFrom: from, signedUntil: until });
