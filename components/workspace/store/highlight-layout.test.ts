import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightRuns } from '#lib/domain/text/highlight-runs.ts';
import { claimsOfParagraph, groupRuns, keepSameParagraphs, lanesOf } from './highlight-layout.ts';

const text = 'Kim agreed with Putin.\n\nNobody else said so.';

test('passages that overlap are underlined on different lines, at least down to the fourth', () => {
  const spans = fc.array(
    fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
      start,
      end: start + length,
    })),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(spans, (found) => {
      const highlights = found.map((span, index) => ({ claimId: `${index}`, ...span }));
      const lanes = lanesOf(highlights);
      const deep = (at: number) => highlights.filter(({ start, end }) => start <= at && at < end);
      for (let at = 0; at < 60; at += 1) {
        if (highlights.some((one) => deep(one.start).length > 4)) continue;
        const used = deep(at).map(({ claimId }) => lanes.get(claimId));
        expect(new Set(used).size).toBe(used.length);
      }
    }),
  );
});

test('the open passage is one group whatever crosses it', () => {
  const [paragraph] = highlightRuns(text, [
    { claimId: 'open', start: 4, end: 15 },
    { claimId: 'crossing', start: 11, end: 21 },
  ]);
  const groups = groupRuns(paragraph?.runs ?? [], 'open');
  expect(groups.map(({ claimId, runs }) => [claimId, runs.map((run) => run.text).join('')])).toEqual([
    [null, 'Kim '],
    ['open', 'agreed with'],
    ['crossing', ' Putin'],
    [null, '.'],
  ]);
  expect(claimsOfParagraph(paragraph ?? { start: 0, end: 0, text: '', kind: 'PARAGRAPH', runs: [] })).toEqual(
    ['open', 'crossing'],
  );
});

test('opening a passage that nothing cuts leaves every group of its paragraph as it is', () => {
  const words = 'a'.repeat(60);
  const spans = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(spans, (found) => {
      const highlights = found.map(([start, length], at) => ({
        claimId: `${at}`,
        start,
        end: start + length,
      }));
      const runs = highlightRuns(words, highlights)[0]?.runs ?? [];
      const starts = (openId: string | null) => groupRuns(runs, openId).map((group) => group.runs[0]?.start);
      for (const { claimId } of highlights) {
        const standsOn = runs.filter(({ claimIds }) => claimIds.includes(claimId));
        if (standsOn.length === 1) expect(starts(claimId)).toEqual(starts(null));
        else expect(groupRuns(runs, claimId).filter((group) => group.claimId === claimId)).toHaveLength(1);
      }
    }),
  );
});

test('a new passage leaves the other paragraphs the very same', () => {
  const before = highlightRuns(text, [{ claimId: 'a', start: 0, end: 3 }]);
  const after = highlightRuns(text, [
    { claimId: 'a', start: 0, end: 3 },
    { claimId: 'b', start: 24, end: 30 },
  ]);
  const kept = keepSameParagraphs(before, after);
  expect(kept[0]).toBe(before[0]);
  expect(kept[1]).toBe(after[1]);
});
