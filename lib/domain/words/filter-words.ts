import { ageBuckets, ageBucketKeys } from '#lib/domain/age-buckets.ts';
import { claimFilterParams, type ClaimFilters, type UnreadFilter } from '#lib/domain/claim-filters.ts';
import { ratedWord, type HouseRating } from '#lib/domain/house-rating.ts';
import { confirmations, type Confirmation } from '#lib/domain/values/confirmation.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { publicationStates } from '#lib/domain/publication.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { stages } from '#lib/domain/stage.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** A value of a filter with its word. */
export interface WordOf<T extends string> {
  value: T;
  label: string;
}

function capital(word: string): string {
  const plain = word.toLowerCase().replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const worded = <T extends string>(values: readonly T[]): WordOf<T>[] =>
  values.map((value) => ({ value, label: capital(value) }));

/** What the filter of the status can be set to, in the words of a house with these ratings. */
export function statusOptions(ratings: readonly HouseRating[]): WordOf<Confirmation>[] {
  return confirmations.map((value) => ({ value, label: ratedWord(value, ratings) }));
}

/** What each other filter of a closed list can be set to, in words. */
export const filterOptions = {
  stage: worded(stages).map((stage) =>
    stage.value === 'READY' ? { ...stage, label: 'Ready for sign-off' } : stage,
  ),
  importance: worded(importances),
  age: ageBucketKeys.map((value) => ({
    value,
    label: ageBuckets.find((bucket) => bucket.key === value)?.label ?? value,
  })),
  settled: [
    { value: 'no', label: 'Open' },
    { value: 'yes', label: 'Signed off' },
  ],
  due: [
    { value: 'overdue', label: 'Overdue' },
    { value: 'within-24h', label: 'Due within 24 hours' },
    { value: 'none', label: 'No due time' },
  ],
  publication: worded(publicationStates),
  waits: [
    { value: 'sign-off', label: 'Sign-off' },
    { value: 'answer-past', label: 'Answer, past its deadline' },
    { value: 'answer-24h', label: 'Answer < 24 h' },
    { value: 'answer-3d', label: 'Answer 1–3 d' },
    { value: 'answer-later', label: 'Answer > 3 d' },
    { value: 'answer-undated', label: 'Answer, no deadline' },
  ],
  needs: [
    { value: 'override', label: 'Set against the evidence, or on one origin' },
    { value: 'response', label: 'Response past its deadline' },
    { value: 'discredited', label: 'Rests on a discredited source' },
    { value: 'naming', label: 'Needs naming before it goes out' },
    { value: 'verdicts', label: 'Judged otherwise by two people' },
    { value: 'changed', label: 'Changed since it was signed off' },
    { value: 'unassigned', label: 'Unverified for too long, and nobody’s' },
  ],
} as const satisfies { [K in keyof ClaimFilters]?: readonly { value: string; label: string }[] };

/** The orders a list can have, in words; `null` is the one it has where none is chosen. */
export const sortOptions = [
  { value: null, label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
  { value: 'due', label: 'Due soonest first' },
  { value: 'importance', label: 'Most important first' },
  { value: 'relevance', label: 'Best found first' },
] as const satisfies readonly { value: ClaimFilters['sort']; label: string }[];

/** What narrows a list, and not only orders it. */
export type NarrowingFilter = Exclude<keyof ClaimFilters, 'sort'>;

/** Each filter's name, as it stands before its value. */
export const filterNames = {
  status: 'Status',
  stage: 'Stage',
  settled: 'Settled',
  importance: 'Importance',
  assignee: 'Assignee',
  due: 'Due',
  age: 'Unverified for',
  waits: 'Waits for',
  article: 'Article',
  source: 'Source',
  publication: 'Publication',
  needs: 'Needs an editor',
  recorder: 'Recorded by',
  from: 'Recorded from',
  until: 'Recorded until',
  signedFrom: 'Signed off from',
  signedUntil: 'Signed off until',
  tag: 'Tag',
  q: 'Text',
  passage: 'Passage',
  search: 'Found by',
} as const satisfies Record<NarrowingFilter, string>;

/** Names of the things a filter can point at. */
export interface FilterNaming {
  people: readonly { id: string; label: string }[];
  articles: readonly { id: string; label: string }[];
  sources: readonly { id: string; label: string }[];
  /** What the house calls each status. */
  ratings: readonly HouseRating[];
  /** The IANA name of the zone days are told in; UTC, as reports print times, where none is given. */
  timeZone?: string;
}

/** Names of the things that filters are set to. */
export type ChosenNames = Pick<FilterNaming, 'people' | 'articles' | 'sources'>;

const inDays = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const inMinutes = { ...inDays, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;

/** The first day from a moment on, or the last before it; where no day begins then, the moment itself. */
function dayWords(iso: string, edge: 'from' | 'until', timeZone: string): string {
  const at = new Date(iso);
  const say = (when: Date, how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...how, timeZone }).format(when);
  const before = new Date(at.getTime() - 1);
  if (say(at, inDays) === say(before, inDays)) return say(at, inMinutes);
  return say(edge === 'from' ? at : before, inDays);
}

function labelsOf(
  options: readonly { value: string; label: string }[],
  chosen: readonly (string | null)[],
): string {
  return options
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label)
    .join(' or ');
}

function valueWords(name: NarrowingFilter, filters: ClaimFilters, naming: FilterNaming): string {
  const nameOf = (things: FilterNaming['people'], id: string | null, gone: string) =>
    isolated(things.find((thing) => thing.id === id)?.label ?? gone);
  switch (name) {
    case 'article':
      return nameOf(naming.articles, filters.article, 'an article that is not here');
    case 'source':
      return nameOf(naming.sources, filters.source, 'a source that is not here');
    case 'assignee':
      if (filters.assignee === 'me') return 'me';
      if (filters.assignee === 'nobody') return 'nobody';
      return nameOf(naming.people, filters.assignee, 'someone who is not here');
    case 'recorder':
      return filters.recorder === 'me'
        ? 'me'
        : nameOf(naming.people, filters.recorder, 'someone who is not here');
    case 'waits':
      if (filters.waits.length === filterOptions.waits.length) return 'sign-off or an answer';
      return labelsOf(filterOptions.waits, filters.waits);
    case 'from':
    case 'until':
      return dayWords(filters[name] ?? '', name, naming.timeZone ?? 'UTC');
    case 'signedFrom':
    case 'signedUntil': {
      const edge = name === 'signedFrom' ? 'from' : 'until';
      return dayWords(filters[name] ?? '', edge, naming.timeZone ?? 'UTC');
    }
    case 'tag':
      return filters.tag.map((tag) => `“${isolated(tag)}”`).join(' or ');
    case 'q':
    case 'passage':
    case 'search':
      return `“${isolated(filters[name] ?? '')}”`;
    default: {
      const options: readonly { value: string; label: string }[] =
        name === 'status' ? statusOptions(naming.ratings) : filterOptions[name];
      return labelsOf(options, [filters[name]].flat());
    }
  }
}

/** One filter that is set: what it says, and the filters without it. */
export interface FilterChip {
  name: NarrowingFilter;
  words: string;
  without: ClaimFilters;
}

const filterKeys = [
  'status',
  'stage',
  'settled',
  'importance',
  'assignee',
  'due',
  'age',
  'waits',
  'article',
  'source',
  'publication',
  'needs',
  'recorder',
  'from',
  'until',
  'signedFrom',
  'signedUntil',
  'tag',
  'q',
  'passage',
  'search',
] as const satisfies readonly NarrowingFilter[];

function without(filters: ClaimFilters, name: NarrowingFilter): ClaimFilters {
  return { ...filters, [name]: Array.isArray(filters[name]) ? [] : null };
}

/** The filters that are set, in words. */
export function filterChips(filters: ClaimFilters, naming: FilterNaming): FilterChip[] {
  const set = claimFilterParams(filters);
  return filterKeys
    .filter((name) => set.has(name))
    .map((name) => ({
      name,
      words: `${filterNames[name]}: ${valueWords(name, filters, naming)}`,
      without: without(filters, name),
    }));
}

/** Says which filters of an address could not be read; nothing when all could. */
export function unreadWords(unread: readonly UnreadFilter[]): string | null {
  if (unread.length === 0) return null;
  const parts = unread.slice(0, 5).map(({ name, value }) => `${name.slice(0, 60)} “${value.slice(0, 60)}”`);
  const rest = unread.length > parts.length ? ' and more' : '';
  return `Part of this address could not be read: ${parts.join(', ')}${rest}.`;
}

/** Why nothing leaves the house by filters that could not all be read; `null` when they could. */
export function refusalOfUnread(unread: readonly UnreadFilter[]): Refusal | null {
  const words = unreadWords(unread);
  if (words === null) return null;
  const message = `${words} Nothing was exported, because it would hold more than was asked for.`;
  return { code: 'invalid', problems: [{ path: ['filters'], message }] };
}
