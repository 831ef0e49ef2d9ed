import { beforeAll, expect, test } from 'vitest';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { testDatabase } from '#testing/database.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { mostListed } from '#lib/domain/report/claim-list.ts';
import { claimListOf } from './claim-list-report.ts';

let desk: Newsroom;
let other: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  await manyClaims(desk, mostListed + 20);
});

const links = {
  list: () => 'https://desk.example/claims',
  claim: (id: string) => `https://desk.example/claims/${id}`,
};
const statements = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.kind === 'claim' ? [block.statement] : []));

test('A list holds the newest claims, as many as are printed, and says that there are more', async () => {
  const report = await claimListOf(desk.viewer, filtersWith({}), links);
  expect(statements(report)).toHaveLength(mostListed);
  expect(new Set(statements(report)).size).toBe(mostListed);
  expect(JSON.stringify(report)).toContain('Not all claims are here');
});

test('A list holds the claims that its filters show, and no other', async () => {
  const filters = filtersWith({ status: ['CONFIRMED'] });
  const report = await claimListOf(desk.viewer, filters, links);
  const claims = report.blocks.flatMap((block) => (block.kind === 'claim' ? [block] : []));
  expect(claims.length).toBeGreaterThan(10);
  expect(claims.length).toBeLessThan(mostListed);
  expect(new Set(claims.map(({ confirmation }) => confirmation))).toEqual(new Set(['CONFIRMED']));
  expect(JSON.stringify(report)).not.toContain('Not all claims are here');
});

test('Another workspace’s list holds none of them', async () => {
  expect(statements(await claimListOf(other.admin, filtersWith({}), links))).toEqual([]);
});
