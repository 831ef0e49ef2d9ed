import { expect, test } from 'vitest';
import { durationWords, sinceWords } from './duration-words.ts';

const hour = 3_600_000;

test.each([
  [-1, '< 1 min'],
  [59_999, '< 1 min'],
  [60_000, '1 min'],
  [hour - 1, '59 min'],
  [hour, '1 h'],
  [31 * hour, '31 h'],
  [48 * hour - 1, '47 h'],
  [48 * hour, '2 d'],
  [100 * 24 * hour, '100 d'],
])('%i ms read “%s”', (milliseconds, words) => {
  expect(durationWords(milliseconds)).toBe(words);
});

test('A time in the past is said by how long ago it was', () => {
  expect(sinceWords('2026-03-01T10:00:00Z', '2026-03-01T15:30:00Z')).toBe('5 h');
});
