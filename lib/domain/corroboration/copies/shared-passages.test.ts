import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedShingles } from './likeness.ts';
import { sharedPassages, type TextRun } from './shared-passages.ts';
import { storyPrint } from './story-print.ts';
import { placedShingles } from './text-print.ts';

const marked = (runs: readonly TextRun[]) =>
  runs.filter(({ passage }) => passage !== null).map(({ text }) => text);
const whole = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');

const words = fc.constantFrom(
  ...'the envoy met a minister Étude О’Brien 조선 中央 通信社 ไทย don’t €5 𝗔 ﷺ ㈱ e\u0301 . ! \n'.split(' '),
  'We use cookies.',
  'Sign in',
);
const texts = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));

describe('the passages two texts share', () => {
  it('are marked in both, in their order, whatever their case and punctuation', () => {
    const passage = 'the envoy met the minister on Monday';
    const { one, other } = sharedPassages(
      `At noon, ${passage}. Nobody spoke.`,
      `On the bridge people waited. “The envoy met the MINISTER, on Monday,” they said.`,
    );
    expect(marked(one)).toEqual([`${passage}.`]);
    expect(marked(other)).toEqual(['“The envoy met the MINISTER, on Monday,”']);
  });

  it('point at each other where they stand in another order', () => {
    const [a, b] = ['one two three four five six', 'red green blue white black pink'];
    const { one, other } = sharedPassages(`${a} AND ${b}`, `${b} OR ${a}`);
    expect(one.map(({ passage, other: there }) => [passage, there])).toEqual([
      [1, 2],
      [null, null],
      [2, 1],
    ]);
    expect(marked(other).map((text) => text.trim())).toEqual([b, a]);
  });

  it('are found where a script writes no spaces', () => {
    const { one, other } = sharedPassages('昨日、朝鮮中央通信が報じた。', '朝鮮中央通信によると');
    expect([marked(one), marked(other)]).toEqual([['朝鮮中央通信'], ['朝鮮中央通信']]);
  });

  it('leave out what is the page’s', () => {
    const page = 'We use cookies to improve your experience.';
    const { one } = sharedPassages(`${page}\nThe dam broke.`, `${page}\nNobody was hurt at all there.`);
    expect(marked(one)).toEqual([]);
  });

  it('hold the very shingles that are counted to tell a copy, and lose no letter', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const prints = [storyPrint(a)?.shingles, storyPrint(b)?.shingles];
        for (const [at, text] of [a, b].entries()) {
          const placed = new Set(placedShingles(text).map(({ shingle }) => shingle));
          expect([...placed].toSorted((x, y) => x - y)).toEqual([...(prints[at] ?? [])]);
        }
        const { one, other } = sharedPassages(a, b);
        expect([whole(one), whole(other)]).toEqual([a, b]);
        const [first, second] = prints;
        const count = first && second ? sharedShingles(first, second) : 0;
        expect(marked(one).length > 0).toBe(count > 0);
        expect(marked(other).length > 0).toBe(count > 0);
      }),
      { numRuns: 1000 },
    );
  });
});
