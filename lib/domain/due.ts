import type { PublicationState } from './publication.ts';

/** Times are ISO 8601 in UTC, to the millisecond. */
export interface DueFacts {
  /** Its own due time. */
  dueAt: string | null;
  /** That of the article it belongs to, which counts where it has none of its own. */
  articleDueAt?: string | null;
  settled: boolean;
  publicationState: PublicationState;
}

/** An article that is being worked towards publication: nothing of one that is out, or was, is due any more. */
export function isInWork(state: PublicationState): boolean {
  return state === 'DRAFT' || state === 'CLEARED';
}

/** When something is due, or `null`: nothing that is settled, published or withdrawn is. Source: domain.md, "Stage". */
export function dueTime({ dueAt, articleDueAt = null, settled, publicationState }: DueFacts): string | null {
  return settled || !isInWork(publicationState) ? null : (dueAt ?? articleDueAt);
}

/** True when that time has passed. */
export function isOverdue(due: string | null, nowIso: string): boolean {
  return due !== null && due < nowIso;
}
