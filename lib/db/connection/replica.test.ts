import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { checkReplica } from '#lib/db/server/check-replica.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { onAnyServer } from '#lib/db/transaction.ts';
import { noFilters } from '#lib/domain/claim-filters.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { articlesList } from '#lib/queries/articles/articles-list.ts';
import { checkedCopyOf } from '#lib/queries/articles/checked-copy.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { claimListOf } from '#lib/queries/claims/claim-list-report.ts';
import { begunExport } from '#lib/queries/claims/export-claims.ts';
import { recurringClaims } from '#lib/queries/claims/recurring-claims.ts';
import { dashboard, dashboardOnceRead } from '#lib/queries/dashboard/dashboard.ts';
import { statusSummaryOf } from '#lib/queries/dashboard/status-summary.ts';
import { searchSources } from '#lib/queries/sources/source-search.ts';
import { sourcesList } from '#lib/queries/sources/sources-list.ts';
import { discardCluster, openCluster, type Cluster } from '#scripts/postgres/cluster.ts';
import { aClaim, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { discardReplica, startReplica, type Replica } from '#testing/servers/replica.ts';
import { database } from './client.ts';
import { parsePosition, withLastWrite } from './last-write.ts';
import { asOfNow, positionNow, replicaForReader, replicaState } from './replica.ts';

const home = mkdtempSync(join(tmpdir(), 'corroborate-replica-'));
const soon = { timeout: 30_000, interval: 100 };
const inUse = () => vi.waitFor(() => expect(replicaState()).toBe('in use'), soon);
let cluster: Cluster;
let replica: Replica;
let desk: Newsroom;
let ownerUrl: string;
let appUrl: string;

beforeAll(async () => {
  cluster = await openCluster({ home, durable: false });
  ownerUrl = cluster.ownerUrl('corroborate');
  await applyMigrations(ownerUrl);
  appUrl = await ensureAppLogin(ownerUrl, 'a secret of the tests only');
  replica = await startReplica(home, cluster);
  Object.assign(process.env, { APP_DATABASE_URL: appUrl, APP_REPLICA_URL: replica.at(appUrl) });
  desk = await newsroom(ownerUrl);
  await inUse();
}, 120_000);
afterAll(async () => {
  await replicaForReader()?.$disconnect();
  await database().$disconnect();
  delete process.env['APP_REPLICA_URL'];
  await replica.stop();
  await cluster.release();
  discardReplica(cluster);
  discardCluster(home, cluster);
  rmSync(home, { recursive: true, force: true });
});

/** Whether who asks is answered by the replica. */
const isReplica = () =>
  onAnyServer(desk.viewer, async (tx) => {
    const rows = z.array(z.object({ standby: z.boolean() }));
    return rows.parse(await tx.$queryRaw`SELECT pg_is_in_recovery() AS standby`)[0]?.standby;
  });

/** Reads as somebody who wrote nothing. */
const asReader = <T>(read: () => T): T => withLastWrite(0n, read);
const listed = async () => (await claimsList(desk.viewer, noFilters, null)).rows.map(({ id }) => id);

async function written(): Promise<bigint> {
  const position = parsePosition((await positionNow()) ?? '');
  if (position === null) throw new Error('The position is not known.');
  return position;
}

describe('A replica', () => {
  it('answers who wrote nothing, and nobody of whom that is not known', async () => {
    expect(await asReader(isReplica)).toBe(true);
    expect(await isReplica()).toBe(false);
  });

  it('answers somebody who wrote once it has what they wrote; until then the primary does', async () => {
    await replica.hold();
    const { id } = await aClaim(desk.reviewer);
    const position = await written();
    expect(await asReader(listed)).not.toContain(id);
    expect(await withLastWrite(position, listed)).toContain(id);
    expect(await withLastWrite(position, isReplica)).toBe(false);
    await replica.replay();
    await vi.waitFor(async () => expect(await withLastWrite(position, isReplica)).toBe(true), soon);
    expect(await withLastWrite(position, listed)).toContain(id);
  });

  it('leaves no dashboard remembered that is older than what somebody wrote who asks for it', async () => {
    const open = (everybody: boolean) => async () => {
      const view = { everybody, period: parsePeriod(null), story: null };
      return (await dashboardOnceRead(desk.viewer, view)).figures.totals.open;
    };
    const there = await written();
    await vi.waitFor(async () => expect(await withLastWrite(there, isReplica)).toBe(true), soon);
    await replica.hold();
    const before = await asReader(open(true));
    await aClaim(desk.reviewer);
    const position = await written();
    expect(await asReader(open(true))).toBe(before);
    expect(await withLastWrite(position, open(true))).toBe(before + 1);
    // Read by nobody yet, and first by somebody whom the replica answers.
    const [, own] = await Promise.all([asReader(open(false)), withLastWrite(position, open(false))]);
    expect(own).toBe(before + 1);
    await replica.replay();
  });

  it('answers what nobody waits for as of when it began', async () => {
    const { id } = await aClaim(desk.reviewer);
    const read = await asOfNow(async () => ({ standby: await isReplica(), ids: await listed() }));
    expect(read.standby).toBe(true);
    expect(read.ids).toContain(id);
  });

  it('answers lists, dashboard, searches and exports, none of which it refuses', async () => {
    const { articleId } = await aClaim(desk.reviewer);
    const there = await written();
    await vi.waitFor(async () => expect(await withLastWrite(there, isReplica)).toBe(true), soon);
    const counts = async () => {
      const { rows } = await withClient(replica.at(ownerUrl), (client) =>
        client.query<{ undone: number; done: number }>(
          `SELECT xact_rollback::int AS undone, xact_commit::int AS done FROM pg_stat_database
           WHERE datname = current_database()`,
        ),
      );
      return rows[0] ?? { undone: 0, done: 0 };
    };
    const before = await counts();
    const to = () => 'https://desk.example';
    const reads: (() => Promise<unknown>)[] = [
      () => claimsList(desk.viewer, noFilters, null),
      () => articlesList(desk.viewer, { q: '', after: null }),
      () => sourcesList(desk.viewer, { q: '', after: null }),
      () => searchSources(desk.viewer, 'a'),
      () => recurringClaims(desk.viewer, { statement: 'The minister met the envoy', language: 'en' }),
      () => dashboard(desk.viewer),
      () =>
        statusSummaryOf(desk.viewer, {
          dashboard: to(),
          everybody: to(),
          claims: to,
          article: to,
          claim: to,
        }),
      () => claimListOf(desk.viewer, noFilters, { list: to, claim: to }),
      () => checkedCopyOf(desk.viewer, articleId, { article: to(), claim: to }),
      async () => {
        const options = { exportedAt: new Date(), permalink: to };
        const { claims } = await begunExport(desk.viewer, { filters: noFilters }, options);
        for await (const batch of claims) expect(batch.length).toBeGreaterThan(0);
      },
    ];
    for (const read of reads) await asReader(read);
    await vi.waitFor(
      async () => expect((await counts()).done).toBeGreaterThanOrEqual(before.done + reads.length),
      soon,
    );
    expect((await counts()).undone).toBe(before.undone);
  });

  it('answers nobody while it is more than ten seconds behind', async () => {
    await replica.hold();
    await aClaim(desk.reviewer);
    await vi.waitFor(() => expect(replicaState()).toBe('behind'), soon);
    expect(await asReader(isReplica)).toBe(false);
    await replica.replay();
    await inUse();
    expect(await asReader(isReplica)).toBe(true);
  });

  it('may go and come back: whoever reads is answered all the while', async () => {
    await replica.stop();
    expect(await asReader(isReplica)).toBe(false);
    await vi.waitFor(() => expect(replicaState()).toBe('away'), soon);
    expect(await asReader(isReplica)).toBe(false);
    await replica.start();
    await inUse();
    expect(await asReader(isReplica)).toBe(true);
  });

  it('is told from a server that takes writes, and from one that can’t be reached', async () => {
    expect(await checkReplica(appUrl, replica.at(appUrl))).toBeNull();
    await expect(checkReplica(appUrl, appUrl)).rejects.toThrow(/^DATABASE_REPLICA_URL names no replica/);
    const nowhere = new URL(appUrl);
    nowhere.port = '9';
    expect(await checkReplica(appUrl, nowhere.href)).toMatch(/can’t be reached .+ until it can/);
  });
});
