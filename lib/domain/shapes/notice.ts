import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** What is noticed at the door although nothing changes: a failed sign-in, a limit that was hit, a foreign origin. */
export const noticeTypes = {
  'sign-in': 'sign-in.failed',
  limit: 'limit.hit',
  origin: 'origin.refused',
} as const;

export type NoticeKind = keyof typeof noticeTypes;

const kinds: Partial<Record<Refusal['code'], NoticeKind>> = {
  'sign-in-refused': 'sign-in',
  'address-unconfirmed': 'sign-in',
  'password-published': 'sign-in',
  'wrong-password': 'sign-in',
  'not-its-password': 'sign-in',
  'too-many-tries': 'limit',
  'passwords-wait': 'limit',
  'too-often': 'limit',
  'foreign-origin': 'origin',
};

/** What a refusal is noticed as, or `null` for one that is nobody's attempt to get in. */
export function noticeKind(refusal: Refusal): NoticeKind | null {
  return kinds[refusal.code] ?? null;
}

/** Things of one kind that were noticed, put together: how often, when, about whom and from where. */
export interface Heap {
  times: number;
  since: number;
  until: number;
  people: ReadonlyMap<string, number>;
  networks: ReadonlyMap<string, number>;
}

/** How many people and networks are told by name; the rest are counted. */
export const named = { people: 20, networks: 10 };

function added(map: ReadonlyMap<string, number>, key: string | null, times: number): Map<string, number> {
  const next = new Map(map);
  // One more than are named is enough to know that there are others.
  if (key !== null && (next.has(key) || next.size <= 100)) next.set(key, (next.get(key) ?? 0) + times);
  return next;
}

/** A heap with one more, which happened so many times; times of the clock are in milliseconds. */
export function heaped(
  heap: Heap | null,
  more: { userId: string | null; network: string; times: number; since: number; until: number },
): Heap {
  const { userId, network, times, since, until } = more;
  return {
    times: (heap?.times ?? 0) + times,
    since: Math.min(heap?.since ?? since, since),
    until: Math.max(heap?.until ?? until, until),
    people: added(heap?.people ?? new Map<string, number>(), userId, times),
    networks: added(heap?.networks ?? new Map<string, number>(), network, times),
  };
}

function most(map: ReadonlyMap<string, number>, count: number): [string, number][] {
  return [...map].sort(([, a], [, b]) => b - a).slice(0, count);
}

/** A heap as a log tells it, bounded however much there was: those that came most often by name, the rest as a number. */
export function toldHeap(heap: Heap) {
  return {
    times: heap.times,
    since: new Date(heap.since).toISOString(),
    until: new Date(heap.until).toISOString(),
    people: most(heap.people, named.people).map(([userId, times]) => ({ userId, times })),
    networks: most(heap.networks, named.networks).map(([network]) => network),
    morePeople: Math.max(0, heap.people.size - named.people),
    moreNetworks: Math.max(0, heap.networks.size - named.networks),
  };
}

/** How long after one entry the next of its kind is written, in milliseconds: meanwhile what is noticed is counted. */
export const quietMs = 10 * 60 * 1000;

/** Whether what was put together is written now: the first at once, then once in a while. */
export function isDue(writtenAt: number | null, nowMs: number): boolean {
  return writtenAt === null || nowMs - writtenAt >= quietMs;
}
