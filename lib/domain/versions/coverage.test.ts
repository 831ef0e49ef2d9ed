import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MarkedText } from '#lib/domain/text/blocks.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { coverage, coverageCount, unlookedIn } from './coverage.ts';
import { statedSentences } from './stated-sentences.ts';

const text = 'The bridge 🌉 is open. It cost 12 million.\n\nAda Cole paid. “Nobody knows,” she said.';
const of = (quote: string) => {
  const start = [...text.slice(0, text.indexOf(quote))].length;
  return { start, end: start + [...quote].length };
};
const covering = (
  source: string | MarkedText,
  claims: readonly Span[],
  without: readonly Span[] = [],
  language: string | null = 'en',
) => coverage(statedSentences(source, null, language), { claims, without });

test.each([
  { claims: [], without: [], looked: ['not-yet', 'not-yet', 'not-yet', 'not-yet'] },
  { claims: ['12 million'], without: [], looked: ['not-yet', 'claim', 'not-yet', 'not-yet'] },
  { claims: ['million.\n\nAda'], without: [], looked: ['not-yet', 'claim', 'claim', 'not-yet'] },
  { claims: [], without: ['The bridge 🌉 is open.'], looked: ['no-claim', 'not-yet', 'not-yet', 'not-yet'] },
  { claims: [], without: ['The bridge'], looked: ['not-yet', 'not-yet', 'not-yet', 'not-yet'] },
  { claims: ['she said'], without: [text], looked: ['no-claim', 'no-claim', 'no-claim', 'claim'] },
])('with claims on $claims and none in $without the sentences are $looked', ({ claims, without, looked }) => {
  const covered = covering(text, claims.map(of), without.map(of));
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
  expect(covering(marked, [{ start: 14, end: 16 }])).toEqual([
    { start: 0, end: 21, isNew: false, looked: 'claim' },
    { start: 23, end: 34, isNew: false, looked: 'not-yet' },
  ]);
});

test('nothing is covered of an empty text', () => {
  const covered = covering('', [{ start: 0, end: 5 }], [], null);
  expect(covered).toEqual([]);
  expect(coverageCount(covered)).toEqual({ all: 0, looked: 0, notYet: 0, notYetNew: 0 });
});

test.each([
  { language: 'ko', text: '김정은이 서한을 보냈다. 푸틴이 답했다. 아무도 확인하지 않았다.', sentences: 3 },
  { language: 'ar', text: 'قال الوزير إن الجسر مفتوح. هل كلف كثيرا؟ لا أحد يعرف.', sentences: 3 },
  { language: 'ru', text: 'Мост открыт. Он стоил 12 млн руб. за год.', sentences: 2 },
])('sentences in $language are looked at one by one', ({ language, text: said, sentences }) => {
  const all = statedSentences(said, null, language);
  expect(all).toHaveLength(sentences);
  const [first] = all;
  const covered = covering(said, [], first ? [first] : [], language);
  expect(coverageCount(covered)).toEqual({
    all: sentences,
    looked: 1,
    notYet: sentences - 1,
    notYetNew: 0,
  });
});

test.each([
  ['a part of one means the sentence', 'cost', ['It cost 12 million.']],
  ['over the end of a paragraph means both', 'million.\n\nAda', ['It cost 12 million.', 'Ada Cole paid.']],
  ['where a claim stands means nothing', 'she said', []],
])('a selection of %s', (_, selected, meant) => {
  const covered = covering(text, [of('she said')]);
  expect(
    unlookedIn(covered, of(selected)).map(({ start, end }) => Array.from(text).slice(start, end).join('')),
  ).toEqual(meant);
});

const spans = fc.array(
  fc
    .tuple(fc.nat({ max: 85 }), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 6 },
);

test('a claim more, or one more said to be none, never leaves more sentences that nobody has looked at', () => {
  fc.assert(
    fc.property(spans, spans, spans, (claims, without, more) => {
      const { notYet } = coverageCount(covering(text, claims, without));
      expect(coverageCount(covering(text, [...claims, ...more], without)).notYet).toBeLessThanOrEqual(notYet);
      expect(coverageCount(covering(text, claims, [...without, ...more])).notYet).toBeLessThanOrEqual(notYet);
    }),
  );
});

test('what nobody has looked at is exactly what no claim touches and nobody said to make none, in any order', () => {
  fc.assert(
    fc.property(spans, spans, (claims, without) => {
      const covered = covering(text, claims, without);
      expect(covering(text, claims.toReversed(), without.toReversed())).toEqual(covered);
      for (const { start, end, looked } of covered) {
        const isClaimed = claims.some((claim) => claim.start < end && claim.end > start);
        const isWithout = without.some((none) => none.start <= start && none.end >= end);
        expect(looked).toBe(isClaimed ? 'claim' : isWithout ? 'no-claim' : 'not-yet');
      }
    }),
  );
});

test('to say of all that is left that it makes no claim leaves nothing', () => {
  fc.assert(
    fc.property(spans, (claims) => {
      const left = unlookedIn(covering(text, claims), { start: 0, end: Array.from(text).length });
      expect(coverageCount(covering(text, claims, left)).notYet).toBe(0);
    }),
  );
});
