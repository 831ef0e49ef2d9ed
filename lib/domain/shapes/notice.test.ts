import { describe, expect, test } from 'vitest';
import { heaped, isDue, noticeKind, quietMs, toldHeap, type Heap } from './notice.ts';

const at = Date.parse('2026-11-28T12:00:00Z');
const once = (userId: string | null, network: string, minute = 0) => ({
  userId,
  network,
  times: 1,
  since: at + minute * 60_000,
  until: at + minute * 60_000,
});

function heapOf(all: readonly Parameters<typeof heaped>[1][]): Heap {
  const heap = all.reduce<Heap | null>((before, one) => heaped(before, one), null);
  if (!heap) throw new Error('Put something on the heap.');
  return heap;
}

describe('what is noticed', () => {
  test('is a wrong password, a limit and a foreign origin, and no plain mistake', () => {
    expect(noticeKind({ code: 'sign-in-refused' })).toBe('sign-in');
    expect(noticeKind({ code: 'too-often', what: 'exports', retryAfterSeconds: 1 })).toBe('limit');
    expect(noticeKind({ code: 'foreign-origin' })).toBe('origin');
    expect(noticeKind({ code: 'invalid', problems: [] })).toBeNull();
  });

  test('is told with how often, from when to when, whom and from where, the most frequent first', () => {
    const heap = heapOf([
      once('rosa', '192.0.2.1', 3),
      once('emil', '192.0.2.2'),
      once('rosa', '192.0.2.2', 5),
    ]);
    expect(toldHeap(heap)).toEqual({
      times: 3,
      since: '2026-11-28T12:00:00.000Z',
      until: '2026-11-28T12:05:00.000Z',
      people: [
        { userId: 'rosa', times: 2 },
        { userId: 'emil', times: 1 },
      ],
      networks: ['192.0.2.2', '192.0.2.1'],
      morePeople: 0,
      moreNetworks: 0,
    });
  });

  test('is told in so many words however much there was', () => {
    const heap = heapOf(Array.from({ length: 5000 }, (_, n) => once(`p${n}`, `n${n}`)));
    const told = toldHeap(heap);
    expect([told.times, told.people.length, told.networks.length]).toEqual([5000, 20, 10]);
    expect(told.morePeople).toBeGreaterThan(0);
    expect(told.moreNetworks).toBeGreaterThan(0);
    expect(JSON.stringify(told).length).toBeLessThan(2000);
  });

  test('is written at once the first time, and then no more than once in ten minutes', () => {
    expect(isDue(null, at)).toBe(true);
    expect(isDue(at, at + quietMs - 1)).toBe(false);
    expect(isDue(at, at + quietMs)).toBe(true);
  });
});
