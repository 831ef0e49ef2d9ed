import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleAddress, firstHand, given, type Parts } from '#testing/cases/corroboration-cases.ts';
import { englishStories } from '#testing/pages/stories.ts';
import { corroborate } from './corroborate.ts';
import { describeCorroboration } from './describe.ts';
import { storyPrint } from './copies/story-print.ts';

const [bridge = '', wolves = '', third = ''] = englishStories.map(({ paragraphs }) =>
  paragraphs.join('\n\n'),
);
const article = storyPrint(bridge);
const articles = [{ address: articleAddress, prints: article ? [article] : [] }];

const publishers = ['reuters', 'ap', 'yonhap'];
const itemsOf = (...all: Parts[]) =>
  all.map((parts, at) => firstHand(`e${at}`, publishers[at] ?? 'un', parts));
const origins = (...all: Parts[]) => corroborate(given(itemsOf(...all))).supports.origins.length;

describe('what a file says is a text', () => {
  test.each<[string, Parts[], number]>([
    ['two files of one text', [{ fileText: bridge }, { fileText: bridge }], 1],
    ['a file and a text that was captured', [{ fileText: bridge }, { text: bridge }], 1],
    ['a file with a headline before it', [{ fileText: `Bridge shut\n\n${bridge}` }, { text: bridge }], 1],
    ['a file and a long excerpt of it', [{ fileText: bridge }, { excerpt: bridge.slice(0, 600) }], 1],
    ['another text captured beside the file', [{ fileText: bridge, text: wolves }, { text: bridge }], 1],
    [
      'other texts captured beside two',
      [
        { fileText: bridge, text: wolves },
        { fileText: bridge, text: third },
      ],
      1,
    ],
    [
      'one that has the texts of two others',
      [{ fileText: bridge }, { fileText: bridge, text: wolves }, { fileText: wolves }],
      1,
    ],
    ['three reports', [{ fileText: bridge }, { fileText: wolves }, { fileText: third }], 3],
    [
      'the text that was captured of the file itself',
      [{ fileText: bridge, text: bridge }, { text: wolves }],
      2,
    ],
  ])('%s', (_, all, many) => {
    expect(origins(...all)).toBe(many);
    expect(origins(...all.toReversed())).toBe(many);
  });

  test('unless a person told the two apart', () => {
    const distinctPairs = [{ evidenceIds: ['e0', 'e1'] as const, reason: 'Both were there.' }];
    const alike = itemsOf({ fileText: bridge, text: wolves }, { fileText: bridge });
    expect(corroborate(given(alike, { distinctPairs })).supports.origins).toHaveLength(2);
  });

  test('and said as one, of items and not of their texts', () => {
    const alike = itemsOf({ fileText: bridge, text: wolves }, { fileText: bridge }, { text: wolves });
    const { reasons } = describeCorroboration(given(alike));
    expect(reasons.filter(({ kind }) => kind === 'near-duplicates')).toMatchObject([
      { evidenceIds: ['e0', 'e1', 'e2'] },
    ]);
    expect(reasons.filter(({ kind }) => kind === 'possible-copy')).toEqual([]);
  });

  test('a possible copy names the two items', () => {
    const half = `${bridge.slice(0, bridge.length / 2)}\n\n${wolves}`;
    const asked = describeCorroboration(
      given(itemsOf({ text: third, fileText: half }, { fileText: bridge })),
    );
    expect(asked.reasons.filter(({ kind }) => kind === 'possible-copy')).toMatchObject([
      { evidenceIds: ['e0', 'e1'] },
    ]);
  });
});

describe('the article corroborates nothing as a file', () => {
  test.each<[string, Parts, number]>([
    ['its text', { fileText: bridge }, 0],
    ['with another text captured beside it', { fileText: bridge, text: wolves }, 0],
    ['another text', { fileText: wolves }, 1],
    ['a file without a text', {}, 1],
  ])('%s', (_, parts, many) => {
    expect(corroborate(given(itemsOf(parts), { articles })).supports.origins).toHaveLength(many);
  });
});

test('What files say never raises a number, nor does the order of items matter', () => {
  const text = fc.option(fc.constantFrom(bridge, wolves, third, bridge.slice(0, 700)), { nil: undefined });
  const parts = fc.record({
    publisherId: fc.constantFrom('reuters', 'ap', 'yonhap', 'un', 'kcna', 'tass'),
    stance: fc.constantFrom('SUPPORTS' as const, 'SUPPORTS' as const, 'REFUTES' as const),
    withdrawn: fc.constantFrom(false, false, false, true),
    address: fc.constantFrom('', '', articleAddress, 'https://paper.example/a'),
    fileId: fc.constantFrom(null, null, 'f'),
    text,
    said: text,
    excerpt: fc.constantFrom('', wolves.slice(0, 600)),
  });
  const sidesOf = (all: readonly Parts[]) => {
    const items = all.map(({ publisherId, ...more }, at) => firstHand(`e${at}`, publisherId ?? 'un', more));
    const count = (evidence: typeof items) => {
      const { supports, refutes } = corroborate(given(evidence, { articles }));
      return [supports.origins.length, refutes.origins.length] as const;
    };
    expect(count(items.toReversed())).toEqual(count(items));
    return count(items);
  };
  let fewer = 0;
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }), (all) => {
      const before = sidesOf(all);
      const after = sidesOf(all.map(({ said, ...each }) => ({ ...each, fileText: said })));
      expect(after[0]).toBeLessThanOrEqual(before[0]);
      expect(after[1]).toBeLessThanOrEqual(before[1]);
      if (after[0] < before[0] || after[1] < before[1]) fewer += 1;
    }),
    { numRuns: 300 },
  );
  // Many of what was tried had a copy to find.
  expect(fewer).toBeGreaterThan(50);
});
