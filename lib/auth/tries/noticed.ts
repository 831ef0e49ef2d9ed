import { onePerProcess } from '#lib/config/one-per-process.ts';
import { noticeKind, type NoticeKind } from '#lib/domain/shapes/notice.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** Whom something concerns: whoever an address that was typed belongs to, a person in a workspace, or nobody known. */
export type Concerns = { email: string } | { userId: string; workspaceId: string } | null;

/** One thing that was noticed, so many times. */
export interface Noticed {
  kind: NoticeKind;
  concerns: Concerns;
  network: string;
  times: number;
  since: number;
  until: number;
}

declare global {
  interface OnePerProcess {
    /** What was noticed and not yet put into a log. */
    noticed: Map<string, Noticed>;
  }
}

// What comes in seconds; who makes up more different things than these is counted without them.
const mostKept = 5000;

function kept(): Map<string, Noticed> {
  return onePerProcess('noticed', () => new Map());
}

function count(noticed: Noticed): void {
  const { kind, concerns, network } = noticed;
  const key = JSON.stringify([kind, concerns, network]);
  const before = kept().get(key);
  if (!before && kept().size >= mostKept && concerns !== null) {
    count({ ...noticed, concerns: null, network: 'many' });
    return;
  }
  const since = Math.min(before?.since ?? noticed.since, noticed.since);
  kept().set(key, { ...noticed, since, times: (before?.times ?? 0) + noticed.times });
}

/**
 * Notices a refusal that may be somebody's attempt to get in; what it is about is looked up later, so that it takes the
 * same for accounts that are and that are not. It is kept in memory until `keepNoticed` puts it into a log.
 */
export function notice(refusal: Refusal, concerns: Concerns, network: string): void {
  const kind = noticeKind(refusal);
  const nowMs = Date.now();
  if (kind) count({ kind, concerns, network, times: 1, since: nowMs, until: nowMs });
}

/** Takes all that was noticed out of memory. */
export function takeNoticed(): Noticed[] {
  const all = [...kept().values()];
  kept().clear();
  return all;
}

/** Puts back what could not be looked up, while the database is away. */
export function putBack(all: readonly Noticed[]): void {
  for (const noticed of all) count(noticed);
}
