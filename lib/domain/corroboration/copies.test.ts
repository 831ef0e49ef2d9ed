import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyGroups } from './copies.ts';
import { similarity, textPrint, type TextPrint } from './text-print.ts';

/** The same by comparing all with all. */
function compared(
  prints: readonly (TextPrint | null)[],
  mayJoin: (a: number, b: number) => boolean,
): number[][] {
  const groupOf = prints.map((_, at) => at);
  for (const [a, one] of prints.entries()) {
    for (const [b, other] of prints.entries()) {
      if (a >= b || !one || !other || similarity(one, other) < 0.8 || !mayJoin(a, b)) continue;
      const [kept, gone] = [groupOf[a], groupOf[b]];
      for (const [at, group] of groupOf.entries())
        if (group === gone && kept !== undefined) groupOf[at] = kept;
    }
  }
  const groups = Map.groupBy(prints.keys(), (at) => groupOf[at]);
  return [...groups.values()].filter((group) => group.length > 1);
}

const inOrder = (groups: number[][]) =>
  groups.map((group) => group.toSorted((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);

test('the groups are those that comparing all with all finds', () => {
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`);
  const edited = fc.array(fc.nat({ max: 59 }), { maxLength: 4 }).map((places) => {
    const text = [...words];
    for (const place of places) text[place] = 'other';
    return text.slice(0, 60 - ((places[0] ?? 0) % 12)).join(' ');
  });
  const texts = fc.array(fc.option(edited), { maxLength: 14 });
  const apart = fc.array(fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 13 })), { maxLength: 5 });
  fc.assert(
    fc.property(texts, apart, (all, pairs) => {
      const prints = all.map((text) => (text === null ? null : textPrint(text)));
      const mayJoin = (a: number, b: number) => !pairs.some(([one, other]) => one === a && other === b);
      expect(inOrder(copyGroups(prints, mayJoin))).toEqual(inOrder(compared(prints, mayJoin)));
    }),
    { numRuns: 500 },
  );
});

test('a pair that is only just alike is found wherever its shared shingles stand, in any order of lengths', () => {
  const shingles = Array.from({ length: 12 }, (_, at) => at);
  const print = fc.subarray(shingles, { minLength: 8 }).map((some) => Uint32Array.from(some));
  const prints = fc.array(print, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(prints, (all) => {
      expect(inOrder(copyGroups(all, () => true))).toEqual(inOrder(compared(all, () => true)));
    }),
    { numRuns: 1_000 },
  );
});
