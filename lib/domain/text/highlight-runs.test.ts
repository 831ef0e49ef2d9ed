import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth, nearlyLinear } from '#testing/effort.ts';
import { codePointLength, indexText } from './code-points.ts';
import { highlightRuns, type Highlight } from './highlight-runs.ts';
import { normaliseText } from './normalise.ts';

const texts = fc
  .array(fc.constantFrom('Kim', 'wrote', '👩‍🚀', 'письмо', '\n\n', 'a'), { maxLength: 40 })
  .map((words) => normaliseText(words.join(' ')));
const articles = texts.chain((text) => {
  const offset = fc.nat({ max: codePointLength(text) + 2 });
  const highlight = fc
    .tuple(offset, offset)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.array(highlight, { maxLength: 8 }).map((spans) => ({
    text,
    highlights: spans.map((span, index): Highlight => ({ claimId: `c${index}`, ...span })),
  }));
});

describe('the runs of highlighted paragraphs', () => {
  test('join up to the text, and each claim stands exactly on its own passage', () => {
    fc.assert(
      fc.property(articles, ({ text, highlights }) => {
        const shown = highlightRuns(text, highlights);
        expect(shown.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n\n')).toBe(text);
        const indexed = indexText(text);
        for (const { claimId, start, end } of highlights) {
          const runs = shown
            .flatMap((paragraph) => paragraph.runs)
            .filter((run) => run.claimIds.includes(claimId));
          expect(runs.map((run) => run.text).join('')).toBe(indexed.slice(start, end).replaceAll('\n', ''));
          const ends = runs.filter((run) => run.endingClaimIds.includes(claimId));
          expect(ends).toEqual(runs.slice(-1));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('name the outer claim before the inner one', () => {
    const [paragraph] = highlightRuns('Kim agreed with Putin.', [
      { claimId: 'inner', start: 4, end: 10 },
      { claimId: 'crossing', start: 8, end: 21 },
      { claimId: 'outer', start: 4, end: 15 },
    ]);
    expect(
      paragraph?.runs.map(({ text, claimIds, endingClaimIds }) => [text, claimIds, endingClaimIds]),
    ).toEqual([
      ['Kim ', [], []],
      ['agre', ['outer', 'inner'], []],
      ['ed', ['outer', 'inner', 'crossing'], ['inner']],
      [' with', ['outer', 'crossing'], ['outer']],
      [' Putin', ['crossing'], ['crossing']],
      ['.', [], []],
    ]);
  });

  test('of an empty text are none', () => {
    expect(highlightRuns('', [{ claimId: 'a', start: 0, end: 1 }])).toEqual([]);
  });

  test('of four times as many claims on four times as many words take about four times as long', () => {
    const article = (times: number) => ({
      text: Array.from({ length: times * 200 }, () => 'word 👍 '.repeat(25).trim()).join('\n\n'),
      highlights: Array.from({ length: times * 300 }, (_, index) => ({
        claimId: `${index}`,
        start: index * 100,
        end: index * 100 + 180,
      })),
    });
    const runs = ({ text, highlights }: ReturnType<typeof article>) => highlightRuns(text, highlights);
    expect(growth(runs, article(2), article(8), nearlyLinear)).toBeLessThan(nearlyLinear);
  });
});
