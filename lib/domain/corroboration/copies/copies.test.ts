import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiesAmong, type Judged } from './copies.ts';
import { storyPrint } from './story-print.ts';

/** What a text is made of: words of Latin letters, or characters of a script that writes no spaces. */
interface Made {
  words: string[];
  spaced: boolean;
  /** What its page says about itself, which is no part of the story. */
  page: string;
}

const latin = Array.from({ length: 12 }, (_, at) => `word${'abcdefghijkl'[at] ?? ''}`);
const han = '漢 字 仮 名 交 文 書 新 聞 報 道'.split(' ');
const pages = ['', 'We use cookies. ', 'Subscribe to continue. ', 'Accept all\n', 'All rights reserved. '];

function written({ words, spaced, page }: Made): string {
  return `${page === '' ? '' : `${page}\n`}${words.join(spaced ? ' ' : '')}`;
}

/** A text's 5-shingles, each once and in full; below five words all of them, as one. */
function shinglesOf({ words }: Made): Set<string> {
  const last = Math.max(0, words.length - 5);
  return new Set(Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + 5).join(' ')));
}

/** Jaccard and containment from every shingle of both, as domain.md has them. */
function likeness(a: Made, b: Made): { copies: boolean; share: number } {
  const [one, other] = [shinglesOf(a), shinglesOf(b)];
  const common = [...one].filter((shingle) => other.has(shingle)).length;
  const shorter = Math.min(one.size, other.size);
  const shared = common / (one.size + other.size - common);
  const contained = shorter >= 20 ? common / shorter : 0;
  return { copies: shared >= 0.8 || contained >= 0.7, share: Math.max(shared, contained) };
}

interface Expected {
  groups: number[][];
  /** By two groups, each by its first position, how alike the two are at most that nobody has judged. */
  possible: Record<string, number>;
}

/** Every two texts compared with each other. */
function bruteForce(texts: readonly Made[], { marked, apart }: Judged): Expected {
  const group = texts.map((_, at) => at);
  const join = (a: number, b: number) => {
    const [stay, go] = [group[a] ?? a, group[b] ?? b];
    for (const [at, of] of group.entries()) if (of === go) group[at] = stay;
  };
  for (const [a, b] of marked) join(a, b);
  const pairs = texts.flatMap((one, a) =>
    texts.slice(a + 1).map((other, after) => ({ a, b: a + 1 + after, ...likeness(one, other) })),
  );
  const open = pairs.filter(({ a, b }) => !apart(a, b));
  for (const { a, b, copies } of open) if (copies) join(a, b);
  const groups = [...Map.groupBy(group.keys(), (at) => group[at] ?? at).values()].map((all) => [...all]);
  const firstOf = (at: number) => groups.find((all) => all.includes(at))?.[0] ?? at;
  const possible: Record<string, number> = {};
  for (const { a, b, share } of open) {
    const [one, other] = [firstOf(a), firstOf(b)].sort((x, y) => x - y);
    if (one === other || share < 0.4) continue;
    const key = `${String(one)} ${String(other)}`;
    possible[key] = Math.max(possible[key] ?? 0, share);
  }
  return { groups: groups.filter(({ length }) => length > 1), possible };
}

function found(texts: readonly Made[], judged: Judged): Expected {
  const { groups, possible } = copiesAmong(
    texts.map((text) => storyPrint(written(text))?.shingles ?? null),
    judged,
  );
  const firstOf = (at: number) => groups.find((all) => all.includes(at))?.[0] ?? at;
  const named = possible.map(({ first, second, share }) => {
    const [one, two] = [texts[first], texts[second]];
    if (!one || !two) throw new Error('A pair is of two texts.');
    // The pair that is offered is one that is so alike, and that nobody has judged.
    expect(likeness(one, two).share).toBeCloseTo(share, 9);
    expect(judged.apart(first, second)).toBe(false);
    return [[firstOf(first), firstOf(second)].sort((x, y) => x - y).join(' '), share] as const;
  });
  expect(new Set(named.map(([key]) => key)).size).toBe(named.length);
  return { groups, possible: Object.fromEntries(named) };
}

const textOf = (vocabulary: readonly string[]) => (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength, maxLength });

/** A few stories, and texts that are those, cut, edited, put into another, or made of both; and some short ones. */
const texts: fc.Arbitrary<Made[]> = fc.boolean().chain((spaced) => {
  const words = textOf(spaced ? latin : han);
  return fc
    .array(words(8, 60), { minLength: 1, maxLength: 3 })
    .chain((stories) => {
      const story = fc.constantFrom(...stories);
      const cut = fc
        .tuple(story, fc.nat(20), fc.integer({ min: 5, max: 60 }))
        .map(([from, start, count]) => from.slice(Math.min(start, from.length - 5)).slice(0, count));
      const edited = fc
        .tuple(
          story,
          fc.array(fc.tuple(fc.nat(59), fc.constantFrom(...(spaced ? latin : han))), { maxLength: 4 }),
        )
        .map(([from, edits]) => from.map((word, at) => edits.find(([place]) => place === at)?.[1] ?? word));
      const inside = fc.tuple(words(0, 30), story, words(0, 30)).map((parts) => parts.flat());
      const both = fc.tuple(story, story).map((parts) => parts.flat());
      return fc.array(fc.oneof(story, cut, edited, inside, both, words(1, 6), words(5, 60)), {
        minLength: 2,
        maxLength: 9,
      });
    })
    .chain((all) =>
      fc.tuple(
        ...all.map((each) => fc.constantFrom(...pages).map((page) => ({ words: each, spaced, page }))),
      ),
    );
});

const judgements = fc.record({
  apart: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }),
  marked: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 2 }),
});

function judgedOf(
  { apart, marked }: { apart: [number, number][]; marked: [number, number][] },
  count: number,
): Judged {
  const there = ([a, b]: [number, number]) => a !== b && a < count && b < count;
  const keys = new Set(apart.filter(there).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return {
    marked: marked.filter((pair) => there(pair) && !keys.has(pair.join(' '))),
    apart: (a, b) => keys.has(`${a} ${b}`),
  };
}

describe('copies are found as if every text were compared with every other', () => {
  test('whatever the texts are and whatever was judged', () => {
    let alike = 0;
    fc.assert(
      fc.property(texts, judgements, (all, said) => {
        const judged = judgedOf(said, all.length);
        const expected = bruteForce(all, judged);
        if (expected.groups.length > 0 || Object.keys(expected.possible).length > 0) alike += 1;
        const actual = found(all, judged);
        expect(actual.groups).toEqual(expected.groups);
        expect(Object.keys(actual.possible).sort()).toEqual(Object.keys(expected.possible).sort());
        for (const [key, share] of Object.entries(expected.possible)) {
          expect(actual.possible[key]).toBeCloseTo(share, 9);
        }
      }),
      { numRuns: 3_000 },
    );
    // Most of what was tried has something to find.
    expect(alike).toBeGreaterThan(1_500);
  });

  test('whatever order the texts are in', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(1000), { minLength: 9, maxLength: 9 }), (all, places) => {
        const nobody: Judged = { marked: [], apart: () => false };
        const order = all.map((_, at) => ({ at, key: places[at] ?? 0 })).sort((a, b) => a.key - b.key);
        const moved = order.flatMap(({ at }) => all[at] ?? []);
        const back = found(moved, nobody).groups.map((group) =>
          group.map((place) => order[place]?.at ?? -1).sort((a, b) => a - b),
        );
        expect(back.sort(([a = 0], [b = 0]) => a - b)).toEqual(found(all, nobody).groups);
      }),
      { numRuns: 500 },
    );
  });
});

const nobody: Judged = { marked: [], apart: () => false };
const made = (words: string[], more: Partial<Made> = {}): Made => ({
  words,
  spaced: true,
  page: '',
  ...more,
});
const long = Array.from({ length: 60 }, (_, at) => `word${at}`);

test.each([
  ['the same four words', [made(latin.slice(0, 4)), made(latin.slice(0, 4))], 1],
  ['four words and five that hold them', [made(latin.slice(0, 4)), made(latin.slice(0, 5))], 0],
  ['a third of a long text', [made(long), made(long.slice(0, 24))], 1],
  ['less than twenty shingles of a long text', [made(long), made(long.slice(0, 23))], 0],
  [
    'one story on two pages',
    [made(long, { page: 'We use cookies. ' }), made(long, { page: 'Accept all\n' })],
    1,
  ],
  ['characters without spaces', [made([...han], { spaced: false }), made([...han], { spaced: false })], 1],
  ['two that say only what pages say', [made(['Menu']), made(['Menu'])], 0],
])('%s', (_, all, groups) => {
  expect(
    copiesAmong(
      all.map((text) => storyPrint(written(text))?.shingles ?? null),
      nobody,
    ).groups,
  ).toHaveLength(groups);
});
