import { beforeAll, expect, test } from 'vitest';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
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

test('Words of the statement are looked for there alone, in any order and form, by the rule of every search', async () => {
  const { id: claimId, revision } = await aClaim(desk.reviewer);
  const tagged = {
    claimId,
    revision,
    statement: 'Ministers saw it coming.',
    importance: 'LOW',
    tags: ['otter'],
  };
  valueOf(await editClaim.execute(desk.reviewer, tagged));
  expect((await listed({ search: 'otter ' })).found).toContain(-1);
  expect((await listed({ q: 'otter ' })).found).toEqual([2, 1, 0]);
  expect((await listed({ q: 'minister saw' })).total.count).toBe(1);
  expect((await listed({ q: '“the otter”' })).found).toEqual([2]);
  expect((await listed({ q: 'otter -dam' })).found).toEqual([1, 0]);
  expect((await listed({ q: 'bank', search: 'otter' })).found).toEqual([1]);
  expect((await listed({ q: '?!' })).found).toEqual([]);
});

test('Where more was found than the newest that are looked at first, the list goes on to the oldest', async () => {
  const room = await newsroom((await testDatabase()).ownerUrl);
  const claims: string[] = [];
  for (const [statement, importance] of [
    ['A beaver dam.', 'HIGH'],
    ['Nobody came.', 'HIGH'],
    ['Beaver beside beaver.', 'LOW'],
  ] as const) {
    const { id: claimId, revision } = await aClaim(room.reviewer);
    claims.push(claimId);
    const change = { claimId, revision, statement, importance, tags: [] };
    valueOf(await editClaim.execute(room.reviewer, change));
  }
  // Entries of what is newer than all claims, and not there: they take the places of the newest found.
  await inWorkspace(
    room.reviewer,
    (tx) => tx.$executeRaw`
    INSERT INTO "SearchEntry" ("workspaceId", kind, id, vector)
    SELECT current_workspace(), 'CLAIM', ('ffff0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
      ('beaver:1A ' || quote_literal(search_place(current_workspace(), 'CLAIM')))::tsvector
    FROM generate_series(1, 2100) n`,
  );
  const list = async (some: Partial<ClaimFilters>) => claimsList(room.viewer, filtersWith(some), null);
  const [low, , high] = claims.toReversed();
  for (const words of [{ q: 'beaver' }, { search: 'beaver' }, { q: 'beaver', search: 'beaver' }]) {
    const { rows, total } = await list(words);
    expect(rows.map(({ id }) => id)).toEqual([low, high]);
    // Gone through to its end, the list tells what the newest that were found do not.
    expect(total).toEqual({ count: 2, more: false });
    expect((await list({ ...words, sort: 'importance' })).rows.map(({ id }) => id)).toEqual([high, low]);
    expect((await list({ ...words, sort: 'oldest' })).rows.map(({ id }) => id)).toEqual([high, low]);
    expect((await list({ ...words, importance: ['LOW'] })).rows.map(({ id }) => id)).toEqual([low]);
  }
  expect((await list({ q: 'dam', search: 'beaver' })).rows.map(({ id }) => id)).toEqual([high]);
});
