import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { makeReport } from '#lib/commands/reports/make-report.ts';
import { readSettings, type Settings } from '#lib/config/env.ts';
import { database } from '#lib/db/connection/client.ts';
import { schemaDifference } from '#lib/db/migrations/migrate.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { noFilters } from '#lib/domain/claim-filters.ts';
import { startMaking } from '#lib/making/start-making.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { dashboard } from '#lib/queries/dashboard/dashboard.ts';
import { reportFile } from '#lib/queries/reports/report-file.ts';
import { exportResponse } from '#lib/web/export-response.ts';
import { emptyDatabase } from '#testing/database.ts';
import { aClaim, newsroom, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';
import { hasPgBouncer, startPgBouncer, type Pooler } from '#testing/servers/pgbouncer.ts';
import { applicationLogin, applicationSecret, migrateDatabase, openDatabase } from './database.ts';
import { placeOfReport } from '#lib/files/places.ts';

const secret = 'a secret of the tests that is long enough';
const lent = 4;
const said: string[] = [];

describe.runIf(hasPgBouncer)('Through PgBouncer in transaction mode', () => {
  let pooler: Pooler;
  let ownerUrl: string;
  let pooledUrl: string;
  let folder: string;
  let settings: Settings;
  let appUrl: string;
  let desk: Newsroom;

  const settingsWith = (more: Record<string, string>): Settings =>
    readSettings({ APP_SECRET: secret, DATA_DIR: folder, DATABASE_URL: pooledUrl, ...more });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'corroborate-pooled-'));
    ownerUrl = await emptyDatabase({ migrated: false });
    pooler = await startPgBouncer(ownerUrl, lent);
    pooler.letIn(ownerUrl);
    pooledUrl = pooler.through(ownerUrl);
    settings = settingsWith({ DATABASE_DIRECT_URL: ownerUrl });
    Object.assign(process.env, { APP_SECRET: secret, DATA_DIR: folder });
    vi.stubEnv('APP_URL', 'https://desk.example');
  });
  afterAll(async () => {
    await database().$disconnect();
    await pooler.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a start without PostgreSQL’s own address ends with a sentence that asks for it', async () => {
    await expect(openDatabase(settingsWith({}))).rejects.toThrow(
      /^DATABASE_URL leads to a pooler .+ give the address of PostgreSQL itself in DATABASE_DIRECT_URL/,
    );
    await expect(openDatabase(settingsWith({ DATABASE_DIRECT_URL: pooledUrl }))).rejects.toThrow(
      /^DATABASE_DIRECT_URL leads to a pooler too/,
    );
    const elsewhere = await emptyDatabase({ migrated: false });
    await expect(openDatabase(settingsWith({ DATABASE_DIRECT_URL: elsewhere }))).rejects.toThrow(
      /^DATABASE_DIRECT_URL names another database than DATABASE_URL/,
    );
  });

  it('migrations are applied beside it, and those who know no password of the application’s login are told', async () => {
    const opened = await openDatabase(settings);
    await migrateDatabase(opened.ownerUrl);
    expect(await schemaDifference(opened.ownerUrl)).toBe('');
    await expect(applicationLogin(settings, opened)).rejects.toThrow(
      /^The pooler of DATABASE_URL does not let in the application's login "corroborate_app_\w+" \(.+auth_query/,
    );
    pooler.letIn(await ensureAppLogin(ownerUrl, applicationSecret(settings)));
    await vi.waitFor(
      async () => {
        appUrl = await applicationLogin(settings, opened);
      },
      { timeout: 30_000, interval: 200 },
    );
    expect(new URL(appUrl).port).toBe(new URL(pooledUrl).port);
    process.env['APP_DATABASE_URL'] = appUrl;
    desk = await newsroom(ownerUrl);
  });

  it('a login that was named is checked against the owner’s database, and leaves no lock behind', async () => {
    const named = settingsWith({ DATABASE_DIRECT_URL: ownerUrl, DATABASE_APP_URL: appUrl });
    expect(await applicationLogin(named, await openDatabase(named))).toBe(appUrl);
    const locks = await withClient(ownerUrl, (client) =>
      client.query(
        `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database
         WHERE locktype = 'advisory' AND d.datname = current_database()`,
      ),
    );
    expect(locks.rowCount).toBe(0);
  });

  it('commands and queries of many at once are done, each in its own workspace', async () => {
    const other = await newsroom(ownerUrl);
    const claims = await Promise.all(
      [desk, other, desk, other, desk, other].map(async ({ reviewer }) => {
        const claim = await aClaim(reviewer);
        await withEvidence(reviewer, claim.id);
        return claim;
      }),
    );
    const first = claims[0];
    if (!first) throw new Error('No claim was recorded.');
    const { revision } = await inWorkspace(desk.editor, (tx) =>
      tx.claim.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId: desk.workspaceId, id: first.id } },
      }),
    );
    const assigned = { claimId: first.id, revision, assigneeId: desk.reviewer.userId };
    valueOf(await assignClaim.execute(desk.editor, assigned));
    const lists = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        claimsList((index % 2 === 0 ? desk : other).viewer, noFilters, null),
      ),
    );
    expect(lists.map(({ rows }) => rows.length)).toEqual(lists.map(() => 3));
    expect(lists[0]?.rows.some(({ assignee }) => assignee?.id === desk.reviewer.userId)).toBe(true);
    expect((await dashboard(desk.editor)).articles).toHaveLength(3);
  });

  it('what bounds a statement is set in each transaction, and for nobody else', async () => {
    const settingsIn = z.array(z.object({ statement: z.string(), idle: z.string() }));
    const question = `SELECT current_setting('statement_timeout') AS statement,
      current_setting('idle_in_transaction_session_timeout') AS idle`;
    const bounded = [{ statement: '4s', idle: '10s' }];
    expect(settingsIn.parse(await database().$queryRawUnsafe(question))).toEqual(bounded);
    expect(await inWorkspace(desk.viewer, (tx) => tx.$queryRawUnsafe(question))).toEqual(bounded);
    for (let time = 0; time < lent * 2; time += 1) {
      const { rows } = await withClient(pooledUrl, (client) => client.query(question));
      expect(rows).toEqual([{ statement: '0', idle: '0' }]);
    }
    await expect(database().$queryRaw`SELECT pg_sleep(60)`).rejects.toThrow();
    const sleeping = await withClient(ownerUrl, (client) =>
      client.query(`SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND state = 'active'
        AND pid <> pg_backend_pid()`),
    );
    expect(sleeping.rowCount).toBe(0);
  });

  it('an export is read whole', async () => {
    const request = new Request('http://internal/claims/export.json');
    const response = await exportResponse({ actor: desk.viewer, request, requestId: 'r', format: 'json' });
    const { claims } = z.object({ claims: z.array(z.unknown()) }).parse(await response.json());
    expect(claims).toHaveLength(3);
  });

  it('a report is lined up, made and kept', async () => {
    const at = (path: string) => (id: string) => `https://desk.example/${path}/${id}`;
    const links = {
      article: at('articles'),
      claim: at('claims'),
      claims: () => 'https://desk.example/claims',
      dashboard: () => 'https://desk.example/dashboard',
      report: at('reports'),
    };
    const log = {
      warn: (facts: object, message: string) => said.push(`${message} ${JSON.stringify(facts)}`),
    };
    const stop = startMaking(links, log);
    try {
      const { reportId } = valueOf(await makeReport.execute(desk.editor, { kind: 'claims', format: 'csv' }));
      await vi.waitFor(async () => valueOf(await reportFile(desk.editor, reportId)), {
        timeout: 50_000,
        interval: 200,
      });
      expect(readFileSync(placeOfReport(desk.workspaceId, reportId), 'utf8')).toContain('desk.example');
    } finally {
      await stop();
    }
    expect(said).toEqual([]);
  });
});
