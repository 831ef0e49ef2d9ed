import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightRuns } from '#lib/domain/text/highlight-runs.ts';
import { textDifference } from '#lib/domain/versions/text-difference.ts';
import { drawnChange, stretches, type Piece } from './pieces.ts';

const paragraph = fc.array(fc.constantFrom('bridge', 'town', 'opened', 'not', '12'), {
  minLength: 1,
  maxLength: 6,
});
const text = fc
  .array(paragraph, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((words) => words.join(' ')).join('\n\n'));
const passages = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 4 });

function marked(of: string, spans: readonly (readonly [number, number])[]) {
  const highlights = spans.map(([start, length], at) => ({
    claimId: String(at),
    start: Math.min(start, of.length),
    end: Math.min(start + length, of.length),
  }));
  const paragraphs = highlightRuns(of, highlights);
  return { highlights, paragraphs: new Map(paragraphs.map((one) => [one.start, one])) };
}

const read = (pieces: readonly Piece[] | null) => pieces?.map((piece) => piece.text).join('');

test('every letter is drawn once, and every number where its passage ends', () => {
  fc.assert(
    fc.property(text, text, passages, passages, (before, after, old, next) => {
      const [one, other] = [marked(before, old), marked(after, next)];
      const texts = { before: one.paragraphs, after: other.paragraphs };
      const drawn = textDifference(before, after, 'en').map((change) => drawnChange(change, texts));
      const sides = (side: 'before' | 'after') =>
        drawn.flatMap((change) => (change[side] ? [read(change[side])] : [])).join('\n\n');
      expect(sides('before')).toBe(before);
      expect(sides('after')).toBe(after);
      const numbered = drawn.flatMap(({ after: pieces }) =>
        (pieces ?? []).flatMap((piece) => piece.endingClaimIds),
      );
      const expected = other.highlights.filter(({ start, end }) => after.slice(start, end).trim() !== '');
      expect(numbered.length).toBeGreaterThanOrEqual(expected.length);
    }),
  );
});

test('what stayed is folded but for a paragraph on each side of a change', () => {
  const same = Array.from({ length: 9 }, (_, at) => `Paragraph ${at} stayed.`);
  const changes = textDifference(same.join('\n\n'), [...same, 'And one more.'].join('\n\n'), 'en');
  expect(stretches(changes).map(({ kind, changes: those }) => [kind, those.length])).toEqual([
    ['folded', 8],
    ['shown', 2],
  ]);
});

test('nothing is folded where little stayed', () => {
  const changes = textDifference('One.\n\nTwo.', 'One.\n\nTwo.\n\nThree is new.', 'en');
  expect(stretches(changes).every(({ kind }) => kind === 'shown')).toBe(true);
});
