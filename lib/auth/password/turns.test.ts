import { describe, expect, test, vi } from 'vitest';
import { isTooManyWaiting, TooManyWaiting, Turns, type Asker } from './turns.ts';

const from = (network: string, account = network): Asker => ({ vouched: false, account, network });
const known = (account: string): Asker => ({ vouched: true, account, network: '192.0.2.1' });

/** A line whose first piece of work lasts until it is let go, with the order in which others had their turn. */
function heldLine(bounds = { most: 200, longestMs: 60_000 }) {
  const turns = new Turns(bounds);
  let letGo = (): void => undefined;
  const first = turns.take(from('198.51.100.1'), () => new Promise<void>((resolve) => (letGo = resolve)));
  const order: string[] = [];
  const ask = (name: string, asker: Asker) =>
    turns.take(asker, () => {
      order.push(name);
      return Promise.resolve();
    });
  return { turns, first, letGo: () => letGo(), order, ask };
}

test('who was sent away is known by another copy of this file, too', () => {
  class OfAnotherCopy extends Error {
    override name = 'TooManyWaiting';
  }
  expect(isTooManyWaiting(new OfAnotherCopy())).toBe(true);
  expect(isTooManyWaiting(new TooManyWaiting())).toBe(true);
  expect(isTooManyWaiting(new Error('TooManyWaiting'))).toBe(false);
});

describe('turns', () => {
  test('are never two at a time', async () => {
    const turns = new Turns({ most: 100, longestMs: 60_000 });
    let [running, most] = [0, 0];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        turns.take(from(`10.0.${n}.1`), async () => {
          running += 1;
          most = Math.max(most, running);
          await Promise.resolve();
          running -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });

  test('come to a known browser and to a network that has not asked before those of who asks and asks', async () => {
    const { first, letGo, order, ask } = heldLine();
    const flood = Array.from({ length: 60 }, (_, n) => ask('flood', from(`10.${n % 20}.0.1`, `no-${n}`)));
    const owners = [ask('new browser', from('203.0.113.9', 'owner')), ask('known browser', known('owner'))];
    letGo();
    await Promise.all([first, ...flood, ...owners]);
    expect(order.slice(0, 3).sort()).toEqual(['flood', 'known browser', 'new browser'].sort());
    expect(order).toHaveLength(62);
  });

  test('come to somebody from one network at last, too', async () => {
    const { first, letGo, order, ask } = heldLine();
    const all = Array.from({ length: 30 }, (_, n) => ask(String(n), from('10.0.0.1', `no-${n}`)));
    letGo();
    await Promise.all([first, ...all]);
    expect(new Set(order).size).toBe(30);
  });

  test('a line that is too long sends away one of those who ask most', async () => {
    const { first, letGo, order, ask } = heldLine({ most: 3, longestMs: 60_000 });
    const crowd = [1, 2, 3].map((n) => ask(`crowd ${n}`, from('10.0.0.1')));
    const gone = expect(crowd[2]).rejects.toBeInstanceOf(TooManyWaiting);
    const owner = ask('owner', from('203.0.113.9'));
    await gone;
    letGo();
    await Promise.all([first, crowd[0], crowd[1], owner]);
    expect(order[0]).toBe('owner');
  });

  test('come to who was sent away and comes back before those of ever new networks', async () => {
    const { first, letGo, order, ask } = heldLine({ most: 10, longestMs: 60_000 });
    const flood = (n: number) =>
      Promise.allSettled(
        Array.from({ length: 20 }, (_, at) => ask('flood', from(`10.${n + at}.0.1`, 'owner'))),
      );
    const owner = () => ask('owner', from('203.0.113.9', 'owner'));
    const before = flood(0);
    const sentAway = expect(owner()).rejects.toBeInstanceOf(TooManyWaiting);
    const meanwhile = flood(20);
    await sentAway;
    const all = [before, meanwhile, owner(), flood(40)];
    letGo();
    await Promise.all([first, ...all]);
    expect(order.slice(0, 3)).toContain('owner');
  });

  test('a line is too long for who asks most, and never for a network that has not asked', async () => {
    const { turns, first, letGo, ask } = heldLine({ most: 3, longestMs: 60_000 });
    const crowd = [1, 2, 3].map((n) => ask(`crowd ${n}`, from('10.0.0.1')));
    expect(turns.isTooLongFor(from('10.0.0.1'))).toBe(true);
    expect(turns.isTooLongFor(from('203.0.113.9'))).toBe(false);
    expect(turns.isTooLongFor(known('owner'))).toBe(false);
    letGo();
    await Promise.all([first, ...crowd]);
    expect(turns.isTooLongFor(from('10.0.0.1'))).toBe(false);
  });

  test('nobody waits longer than is said, and a failure does not hold up the line', async () => {
    vi.useFakeTimers();
    try {
      const { turns, first, letGo, ask } = heldLine({ most: 3, longestMs: 1000 });
      const late = expect(ask('late', from('10.0.0.1'))).rejects.toBeInstanceOf(TooManyWaiting);
      await vi.advanceTimersByTimeAsync(1000);
      await late;
      const failing = turns.take(from('10.0.0.2'), () => Promise.reject(new Error('no')));
      letGo();
      await first;
      await expect(failing).rejects.toThrow('no');
      await expect(turns.take(from('10.0.0.3'), () => Promise.resolve('free'))).resolves.toBe('free');
    } finally {
      vi.useRealTimers();
    }
  });

  test('are over for who waits when the server stops, and not for whoever has theirs', async () => {
    const { turns, first, letGo, ask } = heldLine();
    const waiting = [ask('a', from('10.0.0.1')), ask('b', known('b'))];
    const gone = Promise.all(waiting.map((one) => expect(one).rejects.toBeInstanceOf(TooManyWaiting)));
    expect(turns.waiting).toBe(2);
    turns.sendAway();
    await gone;
    letGo();
    await first;
    await expect(turns.take(from('10.0.0.3'), () => Promise.resolve('free'))).resolves.toBe('free');
  });
});
