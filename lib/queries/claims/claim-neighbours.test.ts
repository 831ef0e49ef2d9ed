import { beforeAll, expect, test } from 'vitest';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { waitsFor, type DoneStep } from '#lib/domain/shapes/waits-for.ts';
import { claimNeighbours, nextWaiting } from './claim-neighbours.ts';
import { claimsList } from './claims-list.ts';

let desk: Newsroom;
let other: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  await manyClaims(desk, 120);
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

const steps: { step: DoneStep; sort: 'importance' | null }[] = [
  { step: 'sign-off', sort: null },
  { step: 'sign-off', sort: 'importance' },
  { step: 'ask', sort: 'importance' },
];

test.each(steps)(
  'next after $step in a list (order: $sort) comes what the person may do the same on, round past its end',
  async ({ step, sort }) => {
    const filters = filtersWith({ importance: ['HIGH', 'NORMAL'], sort });
    const { rows, next } = await claimsList(desk.editor, filters, null);
    const all = [...rows, ...(await claimsList(desk.editor, filters, next)).rows].map(({ id }) => id);
    const claims = await inWorkspace(desk.editor, (tx) => readClaims(tx, { ids: all }));
    const waiting = new Set(claims.filter((one) => waitsFor(one, desk.editor, step)).map(({ id }) => id));
    expect(waiting.size).toBeGreaterThan(1);
    expect(waiting.size).toBeLessThan(all.length);
    for (const at of [0, 11, 30, all.length - 1]) {
      const round = [...all.slice(at + 1), ...all.slice(0, at)];
      const found = await nextWaiting(desk.editor, filters, all[at] ?? '', step);
      expect(found?.claimId).toBe(round.find((id) => waiting.has(id)));
    }
  },
);

test('nothing comes next for who may not do it, nor in a list whose stages do not wait for it', async () => {
  const [row] = (await claimsList(desk.viewer, filtersWith({}), null)).rows;
  const id = row?.id ?? '';
  expect(await nextWaiting(desk.reviewer, filtersWith({}), id, 'sign-off')).toBeNull();
  expect(await nextWaiting(desk.editor, filtersWith({ stage: ['OPEN'] }), id, 'sign-off')).toBeNull();
});
