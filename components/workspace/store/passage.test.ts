import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointLength, indexText } from '#lib/domain/text/code-points.ts';
import { createAnchor } from '#lib/domain/text/anchor.ts';
import { highlightRuns } from '#lib/domain/text/highlight-runs.ts';
import { normaliseText } from '#lib/domain/text/normalise.ts';
import { findPassages, passageOfPieces, type SelectedPiece } from './passage.ts';

const text = 'The crew 👩‍🚀 landed. They said so.\n\nKim wrote back.';
const at = (words: string) => codePointLength(text.slice(0, text.indexOf(words)));

describe('a selection', () => {
  test('within one stretch counts code points, not UTF-16', () => {
    const piece = { start: 0, text: 'The crew 👩‍🚀 landed.', from: 15, to: 21 };
    expect(passageOfPieces(text, [piece])).toEqual({ start: at('landed'), end: at('landed') + 6 });
  });

  test('that ends inside a character takes the whole of it', () => {
    const piece = { start: 0, text: 'The crew 👩‍🚀 landed.', from: 9, to: 11 };
    const passage = passageOfPieces(text, [piece]);
    expect(passage && indexText(text).slice(passage.start, passage.end)).toBe('👩‍🚀');
  });

  test('across paragraphs runs from the first stretch to the last, without white space at its ends', () => {
    const pieces = [
      { start: at('They'), text: 'They said so.', from: 4, to: 13 },
      { start: at('Kim'), text: 'Kim wrote back.', from: 0, to: 4 },
    ];
    const passage = passageOfPieces(text, pieces);
    expect(passage && indexText(text).slice(passage.start, passage.end)).toBe('said so.\n\nKim');
  });

  test('of nothing but space, or of no article text, is none', () => {
    expect(passageOfPieces(text, [{ start: 3, text: ' crew', from: 0, to: 1 }])).toBeNull();
    expect(passageOfPieces(text, [])).toBeNull();
  });

  test('of any words on the page gives back the anchor of those words, however the page is cut into runs', () => {
    const source = fc
      .array(fc.constantFrom('Kim', 'письмо', '👍🏽', 'é', '\n\n', '김정은'), { minLength: 1, maxLength: 30 })
      .map((words) => normaliseText(words.join(' ')))
      .filter((words) => words !== '');
    const offset = fc.nat({ max: 120 });
    fc.assert(
      fc.property(source, offset, offset, offset, offset, (words, a, b, c, d) => {
        const indexed = indexText(words);
        const clamp = (value: number) => Math.min(value, indexed.length);
        const [start = 0, end = 0] = [clamp(a), clamp(b)].sort((x, y) => x - y);
        const [from = 0, to = 0] = [clamp(c), clamp(d)].sort((x, y) => x - y);
        const pieces: SelectedPiece[] = highlightRuns(indexed, [{ claimId: 'x', start: from, end: to }])
          .flatMap((paragraph) => paragraph.runs)
          .filter((run) => run.start < end && run.end > start)
          .map((run) => ({
            start: run.start,
            text: run.text,
            from: indexText(run.text).toUtf16(Math.max(0, start - run.start)),
            to: indexText(run.text).toUtf16(Math.min(run.end, end) - run.start),
          }));
        const anchor = createAnchor(indexed, start, end);
        const expected = anchor.ok ? { start: anchor.value.start, end: anchor.value.end } : null;
        expect(passageOfPieces(indexed, pieces)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('finding a passage by its words', () => {
  const found = (query: string) =>
    findPassages(text, query, 'en').map(({ start, end }) => indexText(text).slice(start, end));

  test('offers the exact words first, then the sentence that holds them', () => {
    expect(found('crew 👩‍🚀')).toEqual(['crew 👩‍🚀', 'The crew 👩‍🚀 landed.']);
  });

  test('finds a sentence by some of its words in any case and order', () => {
    expect(found('wrote KIM')).toEqual(['Kim wrote back.']);
  });

  test('finds a sentence whatever its accents, quotation marks and digits', () => {
    const sentence = 'Il a dit « Zoë part » en ٢٠٢٥.';
    const [at] = findPassages(`Rien. ${sentence} Rien.`, 'zoe 2025, "zoe', 'fr');
    expect(at && indexText(`Rien. ${sentence} Rien.`).slice(at.start, at.end)).toBe(sentence);
  });

  test('offers a headline whole, and a picture’s credit only by its very words', () => {
    const story = 'Ferry runs. Nobody hurt\n\nThe ferry. Photo: Kyodo';
    const there = (query: string) =>
      findPassages(story, query, 'en', ['HEADLINE', 'CAPTION']).map(({ start, end }) =>
        story.slice(start, end),
      );
    expect(there('')).toEqual(['Ferry runs. Nobody hurt', 'The ferry.']);
    expect(there('kyodo')).toEqual([]);
    expect(there('Photo: Kyodo')).toEqual(['Photo: Kyodo']);
  });

  test('without words lists the sentences from the top', () => {
    expect(found('')).toEqual(['The crew 👩‍🚀 landed.', 'They said so.', 'Kim wrote back.']);
  });

  test('finds every place of words that stand in the article twice', () => {
    expect(findPassages('Kim wrote. Kim wrote.', 'Kim wrote', 'en').slice(0, 2)).toEqual([
      { start: 0, end: 9 },
      { start: 11, end: 20 },
    ]);
  });
});
