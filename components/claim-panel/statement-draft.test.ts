import { expect, test } from 'vitest';
import { parseTags } from './statement-draft.ts';

test.each([
  ['', []],
  [' , ,', []],
  ['Korea, summit', ['Korea', 'summit']],
  ['Korea,korea,  KOREA ', ['Korea']],
  ['North   Korea,Пхеньян', ['North Korea', 'Пхеньян']],
])('the tags typed as %j are %j', (typed, tags) => {
  expect(parseTags(typed)).toEqual(tags);
});
