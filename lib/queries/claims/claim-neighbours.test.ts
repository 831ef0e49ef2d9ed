import { beforeAll, expect, test } from 'vitest';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { claimNeighbours } from './claim-neighbours.ts';
import { claimsList } from './claims-list.ts';

let desk: Newsroom;
let other: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  await manyClaims(desk, 60);
});

const lists = [
  { name: 'of a status', filters: filtersWith({ status: ['DISPUTED', 'FALSE'] }) },
  { name: 'put together from two searches', filters: filtersWith({ due: 'overdue' }) },
];

test.each(lists)(
  'what stands beside each claim of a list $name is what the list shows',
  async ({ filters }) => {
    const { rows } = await claimsList(desk.viewer, filters, null);
    expect(rows.length).toBeGreaterThan(2);
    const place = (row: (typeof rows)[number] | undefined) =>
      row ? { claimId: row.id, articleId: row.article.id } : null;
    for (const [at, { id }] of rows.entries()) {
      expect(await claimNeighbours(desk.viewer, filters, id)).toEqual({
        previous: place(rows[at - 1]),
        next: place(rows[at + 1]),
      });
    }
  },
);

test('a claim that is not in the list has its place in it all the same', async () => {
  const all = (await claimsList(desk.viewer, filtersWith({}), null)).rows;
  const at = all.findIndex(({ confirmation }, index) => index > 4 && confirmation !== 'DISPUTED');
  const disputed = filtersWith({ status: ['DISPUTED'] });
  const found = await claimNeighbours(desk.viewer, disputed, all[at]?.id ?? '');
  const beside = (rows: typeof all) => rows.find(({ confirmation }) => confirmation === 'DISPUTED')?.id;
  expect(found?.previous?.claimId).toBe(beside(all.slice(0, at).toReversed()));
  expect(found?.next?.claimId).toBe(beside(all.slice(at + 1)));
});

test('another workspace’s claim has no neighbours', async () => {
  const { rows } = await claimsList(desk.viewer, filtersWith({}), null);
  expect(await claimNeighbours(other.editor, filtersWith({}), rows[0]?.id ?? '')).toBeNull();
});
