import { expect, test } from 'vitest';
import { coverage } from './coverage.ts';

const text = 'The bridge 🌉 is open. It cost 12 million.\n\nAda Cole paid. “Nobody knows,” she said.';
const of = (quote: string) => {
  const start = [...text.slice(0, text.indexOf(quote))].length;
  return { start, end: start + [...quote].length };
};

test.each([
  { claims: [], without: [], looked: ['not-yet', 'not-yet', 'not-yet', 'not-yet'] },
  { claims: ['12 million'], without: [], looked: ['not-yet', 'claim', 'not-yet', 'not-yet'] },
  { claims: ['million.\n\nAda'], without: [], looked: ['not-yet', 'claim', 'claim', 'not-yet'] },
  { claims: [], without: ['The bridge 🌉 is open.'], looked: ['no-claim', 'not-yet', 'not-yet', 'not-yet'] },
  { claims: [], without: ['The bridge'], looked: ['not-yet', 'not-yet', 'not-yet', 'not-yet'] },
  { claims: ['she said'], without: [text], looked: ['no-claim', 'no-claim', 'no-claim', 'claim'] },
])('with claims on $claims and none in $without the sentences are $looked', ({ claims, without, looked }) => {
  const covered = coverage(text, { claims: claims.map(of), without: without.map(of) }, 'en');
  expect(covered.map((sentence) => sentence.looked)).toEqual(looked);
  expect(covered.map(({ start, end }) => Array.from(text).slice(start, end).join(''))).toEqual([
    'The bridge 🌉 is open.',
    'It cost 12 million.',
    'Ada Cole paid.',
    '“Nobody knows,” she said.',
  ]);
});

test('a headline is looked at as one sentence, and a picture’s credit not at all', () => {
  const marked = {
    text: 'Bridge opens. At last\n\nThe bridge. Photo: Kyodo',
    kinds: ['HEADLINE', 'CAPTION'] as const,
  };
  const covered = coverage(marked, { claims: [{ start: 14, end: 16 }], without: [] }, 'en');
  expect(covered).toEqual([
    { start: 0, end: 21, looked: 'claim' },
    { start: 23, end: 34, looked: 'not-yet' },
  ]);
});

test('nothing is covered of an empty text', () => {
  expect(coverage('', { claims: [{ start: 0, end: 5 }], without: [] }, null)).toEqual([]);
});
