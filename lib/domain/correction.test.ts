import { expect, test } from 'vitest';
import { isCorrectable, refusalToCorrect, standingOf } from './correction.ts';

const publishedAt = '2026-03-02T09:00:00.000Z';
const now = new Date('2026-03-03T09:00:00.000Z');
const early = 'Give a time after the article was published.';
const late = 'The time readers got it has not come yet. Give one that has passed.';

test.each([
  ['when it was published', publishedAt, null, '2026-03-02T09:00:00.000Z', null],
  ['now', publishedAt, null, '2026-03-03T09:00:00.000Z', null],
  ['before it was published', publishedAt, null, '2026-03-02T08:59:59.999Z', early],
  ['in time to come', publishedAt, null, '2026-03-03T09:00:00.001Z', late],
  ['after the day it bears, recorded as out later', publishedAt, '2026-02-20', '2026-02-20T08:00:00Z', null],
  ['before the day it bears', publishedAt, '2026-02-20', '2026-02-18T00:00:00Z', early],
  ['before it was out, bearing a later day', publishedAt, '2026-03-09', '2026-03-01T00:00:00Z', early],
])('a correction made public %s', (_when, at, publishedOn, publicAt, message) => {
  const refusal = refusalToCorrect({ publishedAt: at, publishedOn }, new Date(publicAt), now);
  expect(refusal).toEqual(
    message === null ? null : { code: 'invalid', problems: [{ path: ['publicAt'], message }] },
  );
});

test('an article that was never out has nothing to correct', () => {
  const draft = { publishedAt: null, publishedOn: '2026-02-20' };
  expect(refusalToCorrect(draft, now, now)).toEqual({ code: 'not-published' });
  expect(isCorrectable(draft)).toBe(false);
  expect(isCorrectable({ publishedAt })).toBe(true);
});

test('a correction stands until it is replaced or withdrawn', () => {
  const withdrawn = { at: publishedAt, by: { id: 'p', name: 'Mina' }, reason: 'Wrong.' };
  expect(standingOf({ withdrawn: null, replacedById: null })).toBe('STANDS');
  expect(standingOf({ withdrawn: null, replacedById: 'other' })).toBe('REPLACED');
  expect(standingOf({ withdrawn, replacedById: null })).toBe('WITHDRAWN');
});
