import { expect, test } from 'vitest';
import { SentAway } from './sent-away.ts';

test('who was sent away asks since before, until they had a turn or have not come back for two minutes', () => {
  const away = new SentAway();
  expect(away.since('a', 1_000)).toBe(Infinity);
  away.note('a', 1_000, 2_000);
  away.note('b', 2_000, 2_000);
  expect(away.since('a', 100_000)).toBe(1_000);
  away.note('a', 100_000, 100_000);
  expect(away.since('a', 220_000)).toBe(1_000);
  expect(away.since('a', 220_001)).toBe(Infinity);
  expect(away.since('b', 122_001)).toBe(Infinity);
  away.served('a');
  expect(away.since('a', 100_000)).toBe(Infinity);
});

test('of very many networks those that were sent away last are remembered', () => {
  const away = new SentAway();
  away.note('early', 0, 0);
  away.note('early, and again', 0, 0);
  for (let n = 0; n < 49_999; n += 1) away.note(String(n), 1, 1);
  away.note('early, and again', 2, 2);
  expect([away.since('early', 3), away.since('early, and again', 3), away.since('0', 3)]).toEqual([
    Infinity,
    0,
    1,
  ]);
});
