import { expect, test } from 'vitest';
import { pauseBefore, worthAgain } from './post-once.ts';

test.each([
  ['no answer', null, null, true],
  ['a proxy that has no server', 502, null, true],
  ['a database that is away', 503, { refusal: { code: 'database-away' } }, true],
  ['a proxy that waited too long', 504, null, true],
  ['the first try still at work', 409, { refusal: { code: 'still-at-work' } }, true],
  ['a conflict', 409, { refusal: { code: 'conflict' } }, false],
  ['a refusal', 422, { refusal: { code: 'invalid' } }, false],
  ['a lost session', 401, { refusal: { code: 'not-signed-in' } }, false],
  ['too many at once', 429, { refusal: { code: 'too-many-tries' } }, false],
  ['a fault', 500, null, false],
  ['done', 200, { value: {} }, false],
])('%s', (_, status, body, again) => {
  expect(worthAgain(status, body)).toBe(again);
});

test('a lost answer is asked for three times in all, each later than the one before', () => {
  const [first, second] = [pauseBefore(1, 0, null), pauseBefore(2, 600, null)];
  expect(second).toBeGreaterThan(first ?? Infinity);
  expect(pauseBefore(3, 2_500, null)).toBeNull();
});

test('a server that names a time is obeyed, unless that is too long to wait', () => {
  expect(pauseBefore(1, 0, '4')).toBe(4_000);
  expect(pauseBefore(1, 0, '30')).toBeNull();
  expect(pauseBefore(2, 19_000, null)).toBeNull();
  expect(pauseBefore(1, 0, 'Sat, 28 Nov 2026 10:00:00 GMT')).toBe(pauseBefore(1, 0, null));
});
