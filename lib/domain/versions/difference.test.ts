import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageOf, wordDifference, type DifferencePart } from './difference.ts';

const shown = (parts: readonly DifferencePart[]) =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

test.each([
  ['en', 'He was guilty.', 'He was not guilty.', 'He was [+not ]guilty.'],
  ['en', '12 people died', '13 people died', '[-12][+13] people died'],
  ['ru', 'Он знал об утечке', 'Он не знал об утечке', 'Он [+не ]знал об утечке'],
  ['ar', 'قتل 12 شخصا', 'قتل 13 شخصا', 'قتل [-12][+13] شخصا'],
  ['ko', '화재를 보았다', '화재를 보지 못했다', '화재를 [-보았다][+보지 못했다]'],
  ['hi', 'आग देखी थी', 'आग नहीं देखी थी', 'आग [+नहीं ]देखी थी'],
  ['en', 'A family 👨‍👩‍👧 came', 'A family 👨‍👩‍👦 came', 'A family [-👨‍👩‍👧][+👨‍👩‍👦] came'],
])('in %s “%s” became “%s” word by word', (language, before, after, difference) => {
  expect(shown(wordDifference(before, after, language))).toBe(difference);
});

const words = fc.string({
  unit: fc.constantFrom('one', 'two', 'drei', ' ', '. ', '한국', 'नहीं', '👨‍👩‍👧', '\n\n'),
  maxLength: 30,
});

test('the parts of a difference give both texts back', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDifference(before, after, null);
      const without = (kind: DifferencePart['kind']) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('texts that share almost nothing come whole, however long they are', () => {
  const long = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ');
  expect(wordDifference(long('old'), long('new'), 'en').map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ]);
});

test.each([
  {
    part: 'was guilty',
    before: 'He was guilty of it.',
    after: 'Then he was not guilty of it.',
    image: 'was not guilty',
  },
  {
    part: '12 people',
    before: 'In May 12 people died.',
    after: 'In May 130 people died.',
    image: '130 people',
  },
  { part: 'in May', before: 'It fell in May again.', after: 'It fell again.', image: null },
])('of “$before” the words “$part” became “$image”', ({ part, before, after, image }) => {
  const start = before.indexOf(part);
  const found = imageOf(wordDifference(before, after, 'en'), start, start + part.length);
  expect(found && after.slice(found.start, found.end)).toBe(image);
});
