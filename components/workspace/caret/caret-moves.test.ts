import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexText } from '#lib/domain/text/code-points.ts';
import { isGraphemeBoundary } from '#lib/domain/text/graphemes.ts';
import { normaliseText } from '#lib/domain/text/normalise.ts';
import { caretParagraphs, movedCaret, type CaretUnit } from './caret-moves.ts';

function stopsOf(text: string, unit: CaretUnit, by: 1 | -1, language: string | null = null): number[] {
  const all = caretParagraphs(indexText(text));
  const stops = [by > 0 ? 0 : text.length];
  for (;;) {
    const last = stops.at(-1) ?? 0;
    const next = movedCaret(all, last, { unit, by }, language);
    if (next === last) return stops;
    stops.push(next);
  }
}

function between(text: string, stops: readonly number[]): string[] {
  return stops
    .slice(1)
    .map((to, at) => text.slice(Math.min(stops[at] ?? 0, to), Math.max(stops[at] ?? 0, to)));
}

describe('a caret goes by what a reader takes for one character', () => {
  it.each([
    ['letters', 'abc', ['a', 'b', 'c']],
    ['letters made of several', 'ne\u0301e', ['n', 'e\u0301', 'e']],
    ['pictures of several people', 'a👩‍👩‍👧b', ['a', '👩‍👩‍👧', 'b']],
    ['flags', '🇰🇵🇷🇺', ['🇰🇵', '🇷🇺']],
    ['Devanagari', 'नमस्ते', ['न', 'म', 'स्ते']],
    ['Arabic with its marks', 'مُح', ['مُ', 'ح']],
    ['Chinese', '平壤说', ['平', '壤', '说']],
  ])('%s', (_, text, characters) => {
    expect(between(text, stopsOf(text, 'character', 1))).toEqual(characters);
    expect(between(text, stopsOf(text, 'character', -1))).toEqual(characters.toReversed());
  });
});

describe('a caret goes by words: on to their ends, back to their starts', () => {
  it.each([
    ['English', 'en', 'The log, he said.', ['The', ' log', ', he', ' said', '.']],
    ['Chinese, which writes no spaces', 'zh', '平壤说信件', ['平壤', '说', '信件']],
    ['Arabic', 'ar', 'قال الوزير', ['قال', ' الوزير']],
    ['an unknown language', null, 'uno dos', ['uno', ' dos']],
  ])('%s', (_, language, text, words) => {
    expect(between(text, stopsOf(text, 'word', 1, language))).toEqual(words);
  });

  it('back', () => {
    expect(between('The log, he said.', stopsOf('The log, he said.', 'word', -1, 'en'))).toEqual([
      'said.',
      'he ',
      'log, ',
      'The ',
    ]);
  });
});

const two = 'One word.\n\nThen two.';
it.each<[string, CaretUnit, 1 | -1, number, number]>([
  ['from the end of a paragraph to the start of the next', 'character', 1, 9, 11],
  ['and back', 'character', -1, 11, 9],
  ['by a word over the end', 'word', 1, 9, 15],
  ['by a word back over the start', 'word', -1, 11, 4],
  ['to the next paragraph', 'paragraph', 1, 3, 11],
  ['to the end from the last paragraph', 'paragraph', 1, 12, 20],
  ['to the start of this paragraph', 'paragraph', -1, 13, 11],
  ['to the one before', 'paragraph', -1, 11, 0],
  ['to the end of the article', 'text', 1, 3, 20],
  ['to its start', 'text', -1, 13, 0],
  ['nowhere beyond the end', 'word', 1, 20, 20],
  ['nowhere before the start', 'character', -1, 0, 0],
])('a caret goes %s', (_, unit, by, from, to) => {
  expect(movedCaret(caretParagraphs(indexText(two)), from, { unit, by }, 'en')).toBe(to);
});

it('a caret never stands inside a character, always gets on, and reaches both ends', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map(normaliseText);
  fc.assert(
    fc.property(
      text.filter((one) => one !== ''),
      fc.constantFrom<CaretUnit>('character', 'word', 'paragraph', 'text'),
      fc.constantFrom<1 | -1>(1, -1),
      (article, unit, by) => {
        const indexed = indexText(article);
        const stops = stopsOf(article, unit, by);
        expect(stops.at(-1)).toBe(by > 0 ? article.length : 0);
        expect(stops.toSorted((a, b) => (a - b) * by)).toEqual(stops);
        for (const stop of stops) expect(isGraphemeBoundary(indexed, indexed.toCodePoint(stop))).toBe(true);
      },
    ),
  );
});
