import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aimOf } from '#bench/names.ts';
import { recurring } from './recurring.ts';

const folder = mkdtempSync(join(tmpdir(), 'corroborate-set-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('The right claims are found and shown on pairs that nobody looked at, as well as is aimed at', async () => {
  const figures = (await recurring.measure(undefined)).filter(({ name }) => name.includes('unseen'));
  expect(figures).toHaveLength(4);
  for (const { name, value } of figures) {
    const aim = aimOf(name);
    const [less, more] = aim?.bound === 'least' ? [aim.value, value] : [value, aim?.value ?? 0];
    expect(more, name).toBeGreaterThanOrEqual(less);
  }
});

test('A public set is read in the formats of CheckThat!, and as JSON lines', async () => {
  const write = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), lines.join('\n'));
  const post = '"Seen ""this""? The mill bridge is shut https://t.co/x — Rosa (@r) May 4, 2016"';
  write('tweets.queries.tsv', '\ttweet_content', `1\t${post}`, '2\tNothing about it');
  write(
    'verified_claims.docs.tsv',
    '\tvclaim\ttitle',
    '0\tThe mill bridge is shut.\tA bridge',
    '7\tWolves.\tW',
  );
  write('tweet-vclaim-pairs.qrels', '1\t0\t0\t1');
  write('more-queries.jsonl', JSON.stringify({ id: 'x', text: 'The #MillBridge is shut', claims: ['0'] }));
  const figures = await recurring.measure(folder);
  expect(figures.map(({ name, value, n }) => [name.replace(/^[^,]*, /u, ''), value, n])).toEqual([
    ['more-queries, MAP at 5', 100, 1],
    ['more-queries, the right one shown', 100, 1],
    ['more-queries, something shown with the right one taken out', 0, 1],
    ['tweets, MAP at 5', 100, 1],
    ['tweets, the right one shown', 100, 1],
    ['tweets, something shown where there is none', 0, 1],
    ['tweets, something shown with the right one taken out', 0, 1],
  ]);
});
