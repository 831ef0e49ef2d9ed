import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import type { Sql } from '#lib/db/connection/sql.ts';
import { sourceFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { countSql } from '#lib/queries/claims/claims-list-count.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { dashboard } from './dashboard.ts';
import { sourcesBehindSql } from './dashboard-sources.ts';

let desk: Newsroom;
let sourceId: string;

beforeAll(async () => {
  desk = await newsroom((await testDatabase()).ownerUrl);
  sourceId = (await aSource(desk.reviewer, { name: 'Agency of many' })).id;
  const claim = await aClaim(desk.reviewer);
  const input = { claimId: claim.id, revision: 1, hops: [{ sourceId }] };
  valueOf(await setChain.execute(desk.reviewer, input));
  const client = new pg.Client({ connectionString: desk.ownerUrl });
  await client.connect();
  await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
  // More claims than are counted one by one, all deleted but 200.
  await client.query(
    `INSERT INTO "Claim" ("workspaceId", id, "articleId", statement, "searchText", "createdBy", "deletedAt")
     SELECT $1, overlay(md5(g::text) placing '00000000' from 1)::uuid, $2, 'Gone', 'gone', $3,
       CASE WHEN g > 200 THEN now() END
     FROM generate_series(1, 11000) g`,
    [desk.workspaceId, claim.articleId, desk.reviewer.userId],
  );
  await client.query(
    `INSERT INTO "Hop" ("workspaceId", id, "claimId", position, "sourceId")
     SELECT "workspaceId", gen_random_uuid(), id, 0, $2 FROM "Claim" WHERE "workspaceId" = $1 AND statement = 'Gone'`,
    [desk.workspaceId, sourceId],
  );
  await client.query('ANALYZE');
  await client.end();
}, 60_000);

test('A source’s figures leave out deleted claims, however many there are, as the list does', async () => {
  const { sources } = await dashboard(desk.viewer);
  const { total } = await claimsList(desk.viewer, sourceFilters.all(sourceId), null);
  expect(total).toEqual({ count: 201, more: false });
  expect(sources).toMatchObject([{ id: sourceId, claims: total, open: total, confirmed: { count: 0 } }]);
});

test('The sources behind most are found without a walk over all chains, and their claims are kept counted', async () => {
  const scanned = (statement: (now: Date) => Sql) => planOf(desk.viewer, statement, { scanning: true });
  const behind = await scanned((now) => sourcesBehindSql({ actor: desk.viewer, now }, []));
  const counted = await scanned((now) =>
    countSql([sourceFilters.open(sourceId)], { actor: desk.viewer, now }),
  );
  expect(behind).toMatch(/SourceCount/);
  expect(behind).not.toMatch(/Seq Scan on "(Hop|Claim)"/);
  expect(counted).toMatch(/SourceCount/);
});
