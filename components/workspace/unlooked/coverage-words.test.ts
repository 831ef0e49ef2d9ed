import { expect, test } from 'vitest';
import { coverageWords, notYetWords } from './coverage-words.ts';

test.each([
  [{ all: 0, looked: 0, notYet: 0, notYetNew: 0 }, '0 of 0 sentences looked at'],
  [{ all: 1, looked: 1, notYet: 0, notYetNew: 0 }, '1 of 1 sentence looked at'],
  [{ all: 40, looked: 12, notYet: 28, notYetNew: 0 }, '12 of 40 sentences looked at'],
  [{ all: 40, looked: 12, notYet: 28, notYetNew: 1 }, '12 of 40 sentences looked at, 1 new one is not'],
  [
    { all: 1200, looked: 0, notYet: 1200, notYetNew: 3 },
    '0 of 1,200 sentences looked at, 3 new ones are not',
  ],
])('%o reads “%s”', (count, words) => {
  expect(coverageWords(count)).toBe(words);
});

test.each([
  [{ all: 2, looked: 2, notYet: 0, notYetNew: 0 }, ''],
  [{ all: 2, looked: 1, notYet: 1, notYetNew: 0 }, 'Nothing recorded here yet: 1 sentence.'],
  [{ all: 4, looked: 2, notYet: 2, notYetNew: 1 }, 'Nothing recorded here yet: 2 sentences, 1 of them new.'],
])('of a paragraph with %o it is said “%s”', (count, words) => {
  expect(notYetWords(count)).toBe(words);
});
