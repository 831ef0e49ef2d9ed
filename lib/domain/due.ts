import type { PublicationState } from './publication.ts';

interface DueTimes {
  /** Its own due time. */
  dueAt: string | null;
  /** That of the article it belongs to, which counts where it has none of its own. */
  articleDueAt?: string | null;
}

/** Times are ISO 8601 in UTC, to the millisecond. */
export interface DueFacts extends DueTimes {
  settled: boolean;
  publicationState: PublicationState;
}

/** The states of an article that is being worked towards publication. */
export const statesInWork: readonly PublicationState[] = ['DRAFT', 'CLEARED'];

/** True of an article in work: nothing of one that is out, or was, is due any more. */
export function isInWork(state: PublicationState): boolean {
  return statesInWork.includes(state);
}

/** The due time that was recorded, whether or not it still counts: its own, or else its article's. */
export function recordedDue({ dueAt, articleDueAt = null }: DueTimes): string | null {
  return dueAt ?? articleDueAt;
}

/** When something is due, or `null`: nothing that is settled, published or withdrawn is. Source: domain.md, "Stage". */
export function dueTime({ settled, publicationState, ...times }: DueFacts): string | null {
  return settled || !isInWork(publicationState) ? null : recordedDue(times);
}

/** True when that time has passed. */
export function isOverdue(due: string | null, nowIso: string): boolean {
  return due !== null && due < nowIso;
}

/** When an article is due, and whether that is past with claims that are not settled. */
export function articleDue(
  article: { dueAt: string | null; publicationState: PublicationState },
  { claims, settled }: { claims: number; settled: number },
  nowIso: string,
): { dueAt: string | null; overdue: boolean } {
  const due = dueTime({ ...article, settled: false });
  return { dueAt: due, overdue: isOverdue(due, nowIso) && settled < claims };
}

/** Due times by what they ask of a desk: past and not settled, within the next 24 hours and not settled, none. */
export const dueFilters = ['overdue', 'within-24h', 'none'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** The due times that are past, or that come within a day: from `from` (included) up to `until` (excluded). */
export function dueBetween(
  filter: Exclude<DueFilter, 'none'>,
  now: Date,
): { from: Date | null; until: Date } {
  return filter === 'overdue'
    ? { from: null, until: now }
    : { from: now, until: new Date(now.getTime() + 24 * 3_600_000) };
}
