import { beforeAll, expect, test } from 'vitest';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { claimsList } from './claims-list.ts';

let desk: Newsroom;
let ids: string[];
beforeAll(async () => {
  desk = await newsroom((await testDatabase()).ownerUrl);
  ids = [];
  for (const [statement, importance] of [
    ['An otter, an otter, an otter.', 'HIGH'],
    ['An otter slept by the river bank all day.', 'HIGH'],
    ['The otter dam broke.', 'LOW'],
    ['Nobody came.', 'HIGH'],
  ] as const) {
    const { id: claimId, revision } = await aClaim(desk.reviewer);
    const change = { claimId, revision, statement, importance, tags: [] };
    valueOf(await editClaim.execute(desk.reviewer, change));
    ids.push(claimId);
  }
}, 60_000);

async function listed(some: Partial<ClaimFilters>) {
  const { rows, total } = await claimsList(desk.viewer, filtersWith(some), null);
  return { found: rows.map(({ id }) => ids.indexOf(id)), total };
}

test('A list shows what is searched for, within its other filters, the newest or the best first', async () => {
  expect(await listed({ search: 'otter ' })).toEqual({ found: [2, 1, 0], total: { count: 3, more: false } });
  expect(await listed({ search: 'otter ', importance: ['HIGH'] })).toEqual({
    found: [1, 0],
    total: { count: 2, more: false },
  });
  expect((await listed({ search: 'otter ', sort: 'relevance' })).found[0]).toBe(0);
  expect((await listed({ search: 'otter ', sort: 'oldest' })).found).toEqual([0, 1, 2]);
});

test('A list by relevance goes on after a claim of it', async () => {
  const filters = filtersWith({ search: 'otter ', sort: 'relevance' });
  const { rows } = await claimsList(desk.viewer, filters, null);
  const [first, ...rest] = rows.map(({ id }) => id);
  const { rows: after } = await claimsList(desk.viewer, filters, first ?? null);
  expect(after.map(({ id }) => id)).toEqual(rest);
});

test('A list of what looks for nothing is empty', async () => {
  expect(await listed({ search: '?!' })).toEqual({ found: [], total: { count: 0, more: false } });
});
