import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { readRecord, recordSql } from '#lib/db/sources/source-record.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { testDatabase } from '#testing/database.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { sourceArticlesSql } from './source-articles.ts';
import { claimsNaming, claimsNamingSql, evidenceNaming, evidenceNamingSql } from './source-uses.ts';

let desk: Newsroom;
let sourceId: string;

beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  await manyClaims(desk, 600);
  sourceId = await read(async (tx) => {
    const source = await tx.source.findFirstOrThrow({ where: { name: 'Agency 3' } });
    const some = (nth: number) => sql`abs(hashtext("claimId"::text)) % 4 = ${nth}`;
    // As if each item were recorded with its claim.
    await tx.$executeRaw`UPDATE "Evidence" SET id = "claimId"`;
    await tx.$executeRaw`UPDATE "Evidence" SET "publisherId" = ${source.id}::uuid WHERE ${some(0)}`;
    await tx.$executeRaw`
      INSERT INTO "Citation" ("workspaceId", id, "evidenceId", "citedSourceId")
      SELECT "workspaceId", gen_random_uuid(), id, CASE WHEN ${some(1)} THEN ${source.id}::uuid ELSE (
        SELECT id FROM "Source" WHERE name = 'Agency 4' AND "workspaceId" = current_workspace()) END FROM "Evidence"`;
    return source.id;
  });
  await withClient(ownerUrl, (client) => client.query('ANALYZE'));
}, 60_000);

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inWorkspace(desk.viewer, (tx) => work(tx));

/** What names the source, the newest first, each as a claim with how it came out. */
async function naming() {
  return read((tx) =>
    tx.claim.findMany({
      where: {
        OR: [
          { hops: { some: { sourceId } } },
          {
            evidence: {
              some: { OR: [{ publisherId: sourceId }, { citations: { some: { citedSourceId: sourceId } } }] },
            },
          },
        ],
      },
      include: {
        hops: { where: { sourceId } },
        evidence: { include: { citations: { where: { citedSourceId: sourceId } } } },
      },
      orderBy: { id: 'desc' },
    }),
  );
}

describe('What names a source is told of the newest', () => {
  const most = 40;

  test('of claims, and by the kept count how many there are', async () => {
    const all = (await naming()).filter(({ hops }) => hops.length > 0).map(({ id }) => id);
    const shown = (how: object) => read((tx) => claimsNaming(tx, { sourceId, shown: 7, ...how }));
    const ids = all.slice(0, 7);
    expect(all.length).toBeGreaterThan(most);
    expect(await shown({ most })).toEqual({ ids, total: { count: all.length, more: false } });
    await read((tx) => tx.sourceCount.updateMany({ where: { sourceId }, data: { counted: false } }));
    expect(await shown({ most })).toEqual({ ids, total: { count: most, more: true } });
    expect(await shown({})).toEqual({ ids, total: { count: all.length, more: false } });
  });

  test('of evidence, and how many there are as far as they are read', async () => {
    const items = (await naming())
      .flatMap(({ evidence }) => evidence)
      .filter((item) => item.publisherId === sourceId || item.citations.length > 0)
      .map(({ id }) => id)
      .sort((a, b) => (a < b ? 1 : -1));
    const all = await read((tx) => evidenceNaming(tx, { sourceId, shown: 7 }));
    expect(all).toEqual({ ids: items.slice(0, 7), total: { count: items.length, more: false } });
    const { ids, total } = await read((tx) => evidenceNaming(tx, { sourceId, shown: 7, most }));
    expect(ids).toEqual(items.slice(0, 7));
    expect(total.more).toBe(true);
    expect(total.count).toBeGreaterThanOrEqual(most);
    expect(total.count).toBeLessThan(items.length);
  });

  test('of evidence, and nothing of it tells those who do not see them of items that are kept back', async () => {
    const shown = (how: object, actor = desk.viewer) =>
      inWorkspace(actor, (tx) => evidenceNaming(tx, { sourceId, shown: 500, ...how }));
    const before = await shown({});
    const hidden = before.ids.filter((_, nth) => nth % 3 !== 0);
    const left = before.ids.filter((_, nth) => nth % 3 === 0);
    const marked = (confidential: boolean) =>
      read((tx) => tx.evidence.updateMany({ where: { id: { in: hidden } }, data: { confidential } }));
    await marked(true);
    try {
      const total = { count: left.length, more: false };
      expect(left.length).toBeGreaterThan(most);
      expect(await shown({})).toEqual({ ids: left, total });
      // Of all there are more than are read, of those that are shown there are not.
      expect(await shown({ most: left.length })).toEqual({ ids: left, total });
      expect((await shown({ most: left.length }, desk.reviewer)).total.more).toBe(true);
      const some = await shown({ most });
      expect(some.total).toEqual({ count: some.ids.length, more: true });
      expect(some.total.count).toBeGreaterThanOrEqual(most);
      expect(some.ids).toEqual(left.slice(0, some.ids.length));
    } finally {
      await marked(false);
    }
  });

  test('of its record', async () => {
    const settled = (await naming()).filter(({ stage }) => stage === 'SIGNED_OFF');
    const confirmed = settled.filter(({ confirmation }) => confirmation === 'CONFIRMED').length;
    const all = await read((tx) => readRecord(tx, { sourceId }));
    expect(all).toMatchObject({ settled: settled.length, confirmed, more: false });
    expect(all.confirmed + all.false + all.other).toBe(settled.length);
    const some = await read((tx) => readRecord(tx, { sourceId, most }));
    expect(some.more).toBe(true);
    expect(some.settled).toBeGreaterThan(0);
    const newest = settled.slice(0, some.settled).filter(({ confirmation }) => confirmation === 'CONFIRMED');
    expect(some.confirmed).toBe(newest.length);
  });

  test('of articles, with all of their claims', async () => {
    const rows = z.array(z.object({ id: z.string(), claims: z.number(), more: z.boolean() }));
    const articles = async (how: object) =>
      rows.parse(await read((tx) => tx.$queryRaw(sourceArticlesSql(tx, { sourceId, ...how }))));
    const claims = await naming();
    const all = await articles({});
    expect(all.length).toBe(new Set(claims.map(({ articleId }) => articleId)).size);
    for (const { id, claims: told, more } of all) {
      expect(told).toBe(claims.filter(({ articleId }) => articleId === id).length);
      expect(more).toBe(false);
    }
    const some = await articles({ most });
    expect(some.length).toBeGreaterThan(0);
    for (const { more } of some) expect(more).toBe(true);
  });
});

describe('With many claims in the database what names a source is found from an index on', () => {
  const plans = z.array(z.object({ 'QUERY PLAN': z.string() }));
  const cases: [string, (tx: Tx) => Sql, RegExp][] = [
    [
      'claims',
      (tx) => claimsNamingSql(tx, { sourceId, shown: 50 }),
      /Scan Backward using "Hop_workspaceId_sourceId_claimId_idx"/,
    ],
    [
      'evidence',
      (tx) => evidenceNamingSql(tx, { sourceId, shown: 50 }),
      /Scan Backward using "Evidence_workspaceId_publisherId_id_idx"/,
    ],
    [
      'its record',
      (tx) => recordSql(tx, { sourceId }),
      /Scan Backward using "Citation_workspaceId_citedSourceId_evidenceId_idx"/,
    ],
    [
      'articles',
      (tx) => sourceArticlesSql(tx, { sourceId }),
      /Scan Backward using "Hop_workspaceId_sourceId_claimId_idx"/,
    ],
  ];
  test.each(cases)('%s', async (_, statement, index) => {
    const plan = await read(async (tx) => {
      // There are few here: an index that has the order is then the only way without these.
      await tx.$executeRaw`SELECT set_config(name, 'off', true) FROM unnest(ARRAY['enable_bitmapscan', 'enable_sort']) name`;
      const rows = plans.parse(await tx.$queryRaw(sql`EXPLAIN ${statement(tx)}`));
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on "(Hop|Evidence|Citation|Claim)"/);
  });
});
