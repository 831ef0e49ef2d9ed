import { ageBuckets, type AgeBucketKey } from '#lib/domain/age-buckets.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
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

/** The rules of "needs an editor" that recorded facts decide. Source: domain.md, "Needs an editor". */
export const needsEditorRules = [
  {
    key: 'published',
    title: 'Published with a claim that needs naming',
    filters: filtersWith({ publication: 'PUBLISHED', needs: 'naming' }),
  },
  {
    key: 'override',
    title: 'Set against the evidence, or confirmed on one origin',
    filters: filtersWith({ needs: 'override' }),
  },
  {
    key: 'discredited',
    title: 'Rests on a discredited source',
    filters: filtersWith({ needs: 'discredited' }),
  },
  {
    key: 'response',
    title: 'Response past its deadline',
    filters: filtersWith({ needs: 'response' }),
  },
  {
    key: 'verdicts',
    title: 'Judged otherwise by two people',
    filters: filtersWith({ needs: 'verdicts' }),
  },
  {
    key: 'changed',
    title: 'Changed since it was signed off',
    filters: filtersWith({ needs: 'changed' }),
  },
  { key: 'overdue', title: 'Overdue', filters: figureFilters.overdue },
  {
    key: 'unassigned',
    title: 'Unverified for too long, and nobody’s',
    filters: filtersWith({ needs: 'unassigned' }),
  },
] as const satisfies readonly { key: string; title: string; filters: ClaimFilters }[];

export type NeedsEditorRule = (typeof needsEditorRules)[number]['key'];

/** The claims of one article: all, those of one status, those settled. */
export const articleFilters = {
  all: (article: string) => filtersWith({ article }),
  ofStatus: (article: string, status: Confirmation) => filtersWith({ article, status: [status] }),
  settled: (article: string) => filtersWith({ article, settled: 'yes' }),
};

/** The claims that rest on one source: all, those still open, those confirmed. */
export const sourceFilters = {
  all: (source: string) => filtersWith({ source }),
  open: (source: string) => filtersWith({ source, settled: 'no' }),
  confirmed: (source: string) => filtersWith({ source, status: ['CONFIRMED'] }),
};
