import type pg from 'pg';
import { buildIndexes } from '#lib/db/migrations/indexes-beside.ts';
import { askFor, findThings } from '#lib/db/searching/find-things.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { parseSearch } from '#lib/domain/search/search-query.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { figure, spread, type Figure } from './figure.ts';
import { names } from './names.ts';
import { onOwnDatabase } from './own-database.ts';
import { measureSearchWrites } from './kept-writes.ts';

const vocabulary = 50_000;
const perEntry = 40;

/** Entries of forty words each, the nth of the words as often as one in n: as words are in texts. */
async function fill(client: pg.Client, { workspaceId }: Newsroom, count: number): Promise<void> {
  await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
  await client.query('DROP INDEX "SearchEntry_words_idx"');
  await client.query(
    `INSERT INTO "SearchEntry" ("workspaceId", kind, id, vector)
     SELECT $1, 'CLAIM', (lpad(to_hex(1700000000000 + i * 60000::bigint), 12, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid,
       array_to_tsvector(ARRAY[search_place($1, 'CLAIM')]) || (
         SELECT string_agg('w' || floor(exp(random() * ln(${String(vocabulary)})))::int || ':' || n, ' ')
         FROM generate_series(1, ${String(perEntry)}) n WHERE i IS NOT NULL)::tsvector
     FROM generate_series(1, $2::int) i`,
    [workspaceId, count],
  );
}

const numbers = (many: number, from: number, step: number): number[] =>
  Array.from({ length: many }, (_, at) => from + at * step);

/** What is searched for, as it is typed: a space at the end says that the word is whole. */
const searches: Record<string, string[]> = {
  'a word that is in most': numbers(20, 1, 1).map((n) => `w${String(n)} `),
  'a word in one of a hundred': numbers(40, 300, 5).map((n) => `w${String(n)} `),
  'a rare word': numbers(40, 40_000, 7).map((n) => `w${String(n)} `),
  'a word that is in none': numbers(40, 60_000, 7).map((n) => `w${String(n)} `),
  'two words': numbers(40, 60, 6).map((n) => `w${String(n)} w${String(n + 31)} `),
  'a common and a rare word': numbers(40, 40_000, 7).map((n) => `w3 w${String(n)} `),
  'two quoted words': numbers(20, 20, 3).map((n) => `"w${String(n)} w${String(n + 1)}"`),
  'the beginning of a word': numbers(40, 100, 9).map((n) => `w${String(n)}`),
  'a word without another': numbers(40, 60, 6).map((n) => `w${String(n)} -w2 `),
};

async function timed({ viewer }: Newsroom, typed: string): Promise<number> {
  const query = parseSearch(typed);
  if (!query) throw new Error(`${typed} looks for nothing.`);
  const began = performance.now();
  await inWorkspace(viewer, async (tx) => findThings(tx, 'CLAIM', await askFor(tx, query)));
  return performance.now() - began;
}

/** How long a search takes among `count` entries of one kind, through the application’s role. */
export async function measureSearch(count = 1_000_000): Promise<Figure[]> {
  return onOwnDatabase(async (ownerUrl) => {
    const desk = await newsroom(ownerUrl);
    const began = performance.now();
    await withClient(ownerUrl, (client) => fill(client, desk, count));
    const filled = performance.now();
    const building = { progress: () => undefined, stopped: new AbortController().signal };
    await withClient(ownerUrl, (client) => buildIndexes(ownerUrl, client, building));
    const figures: Figure[] = [
      figure(names.searchFill, (filled - began) / 1000, 's', 1),
      figure(names.searchIndex, (performance.now() - filled) / 1000, 's', 1),
    ];
    for (const [what, typed] of Object.entries(searches)) {
      const times: number[] = [];
      for (const one of typed) times.push(await timed(desk, one));
      figures.push(...spread(names.search(what), times));
    }
    figures.push(...(await measureSearchWrites(desk)));
    return figures;
  });
}
