import { beforeAll, expect, test } from 'vitest';
import { withClient } from '#lib/db/server/with-client.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { mostFound } from '#lib/domain/search/search-kind.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import type { Neighbours } from '#lib/searching/asked.ts';
import { foundByWords, holdingWords, newestByWords } from './found-by-words.ts';

let desk: Newsroom;
const entries = 40_000;

/** Which of the entries hold a word, by their number from the oldest on. */
const holding: Record<string, (n: number) => boolean> = {
  most: (n) => n % 3 > 0,
  often: (n) => n % 6 === 0,
  seldom: (n) => n % 100 === 0,
  rare: (n) => n % 9_000 === 1,
  // Nowhere in the newest ten thousand, and more of it than is read whole.
  past: (n) => n <= 25_000,
  // Enough in the newest ten thousand to look on from there, and then nowhere for long.
  gap: (n) => n <= 6_000 || (n > 39_000 && n % 20 === 0),
  never: () => false,
};

const idOf = (n: number) => {
  // Half an hour apart, but for thousands that were recorded in one minute.
  const minutes = n > 12_000 && n <= 18_000 ? 360_000 : n * 30;
  return `${(1_700_000_000_000 + minutes * 60_000).toString(16).padStart(12, '0')}70008000${n.toString(16).padStart(12, '0')}`;
};

const long = 12_000;
// Of letters that no other entry has, so that each takes longer to be read than to be found.
const filling = ['1', '2', '3'].map((digit) => `'${`filling${digit}`.repeat(75)}'`).join(' ');

beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  const numbers = Array.from({ length: entries }, (_, at) => at + 1);
  await withClient(ownerUrl, async (client) => {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    await client.query(
      `INSERT INTO "SearchEntry" ("workspaceId", kind, id, vector)
       SELECT current_workspace(), 'CLAIM', e.id, (e.words || ' ' || quote_literal(search_place(current_workspace(), 'CLAIM')))::tsvector
       FROM unnest($1::uuid[], $2::text[]) e (id, words)`,
      [
        numbers.map(idOf),
        numbers.map((n) =>
          Object.keys(holding)
            .filter((word) => holding[word]?.(n))
            .map((word, at) => `${word}:${String(at + 1)}`)
            .join(' '),
        ),
      ],
    );
    await client.query(
      `INSERT INTO "SearchEntry" ("workspaceId", kind, id, vector)
       SELECT e."workspaceId", 'ARTICLE', e.id, (replace(e.vector::text, search_place(e."workspaceId", 'CLAIM'),
         search_place(e."workspaceId", 'ARTICLE')) || ' ' || $1)::tsvector
       FROM "SearchEntry" e WHERE e."workspaceId" = current_workspace() AND e.kind = 'CLAIM' AND e.id > $2`,
      [filling, idOf(entries - long)],
    );
  });
}, 120_000);

const asked: Record<string, (n: number) => boolean> = {
  ...Object.fromEntries(Object.keys(holding).map((word) => [`'${word}'`, holding[word] ?? (() => false)])),
  "'often' & !'most'": (n) => n % 6 === 0,
  "'seldom' & 'past'": (n) => n % 100 === 0 && n <= 25_000,
  "'most' <1> 'past'": (n) => n % 3 > 0 && n <= 25_000 && n % 100 !== 0 && n % 9_000 !== 1,
  "'pas':* & 'often'": (n) => n % 6 === 0 && n <= 25_000,
};

test.each(Object.keys(asked))(
  'The newest that %s finds are found, and counted where they are all',
  async (sought) => {
    const all = Array.from({ length: entries }, (_, at) => entries - at).filter((n) => asked[sought]?.(n));
    const { found, total } = await inWorkspace(desk.viewer, (tx) => foundByWords(tx, 'CLAIM', sought));
    expect(found.map(({ id }) => id.replaceAll('-', ''))).toEqual(all.slice(0, found.length).map(idOf));
    expect(total === null ? found.length : Math.min(total, mostFound)).toBe(found.length);
    if (total === null) expect(found.length).toBeGreaterThanOrEqual(250);
    else expect(total).toBe(all.length);
  },
);

const kinds: ['CLAIM' | 'ARTICLE', number][] = [
  ['CLAIM', entries],
  ['ARTICLE', long],
];

test.each(Object.keys(asked).flatMap((sought) => kinds.map(([kind, count]) => ({ sought, kind, count }))))(
  'All that $sought finds of $kind is gone through, newest first',
  async ({ sought, kind, count }) => {
    const all = Array.from({ length: count }, (_, at) => entries - at).filter((n) => asked[sought]?.(n));
    const found = await inWorkspace(desk.viewer, async (tx) => {
      const read: string[] = [];
      for (let below: string | null | undefined = null; below !== undefined;) {
        const neighbours = { words: sought, pairs: [] };
        const { ids, isAll } = await newestByWords(tx, kind, { asked: sought, neighbours, below });
        read.push(...ids);
        if (!isAll) expect(ids.length).toBeGreaterThan(1_000);
        below = isAll ? undefined : ids.at(-1);
      }
      return read;
    });
    expect(found.map((id) => id.replaceAll('-', ''))).toEqual(all.map(idOf));
  },
);

/** Words that stand in the entries side by side, and the same as the index is asked for them. */
const neighbours: Record<string, [string, Neighbours]> = {
  often: [`'most' <1> 'past'`, { words: `'most' & 'past'`, pairs: ['most past'] }],
  seldom: [`'often' <1> 'seldom'`, { words: `'often' & 'seldom'`, pairs: ['often seldom'] }],
  'and another word': [
    `'most' <1> 'rare' & 'past'`,
    { words: `'most' & 'rare' & 'past'`, pairs: ['most rare'] },
  ],
  never: [`'past' <1> 'most'`, { words: `'past' & 'most'`, pairs: ['past most'] }],
};

test.each(Object.keys(neighbours))(
  'Neighbours that stand together %s are found as without their index',
  async (how) => {
    const [sought, asked] = neighbours[how] ?? ['', { words: '', pairs: [] }];
    await inWorkspace(desk.viewer, async (tx) => {
      const plain = await foundByWords(tx, 'CLAIM', sought);
      expect(await foundByWords(tx, 'CLAIM', sought, asked)).toEqual(plain);
      expect(plain.found.length > 0).toBe(how !== 'never');
    });
  },
);

test('Of some things those that hold the words are told', async () => {
  const ids = [1, 3, 100, 25_001, 39_999].map(idOf);
  const held = async (sought: string) => {
    const found = await inWorkspace(desk.viewer, (tx) => holdingWords(tx, 'CLAIM', ids, sought));
    return found.map((id) => id.replaceAll('-', '')).sort();
  };
  expect(await held(`'most'`)).toEqual([idOf(1), idOf(100), idOf(25_001)]);
  expect(await held(`'never'`)).toEqual([]);
});
