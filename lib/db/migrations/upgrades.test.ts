import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainFault } from '#lib/log/event.ts';
import { looksOf } from '#lib/domain/text/look.ts';
import { fillClaims, fillNames } from '#scripts/database/fill.ts';
import { emptyDatabase } from '#testing/database.ts';
import { oldWorkspace, type OldWorkspace } from '#testing/old-rows.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { checkAppRole } from '#lib/db/server/check-role.ts';
import { database } from '#lib/db/connection/client.ts';
import { applyMigrations, schemaDifference } from './migrate.ts';
import { readEvents } from '#lib/db/record/read-events.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { withClient } from '#lib/db/server/with-client.ts';

const all = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');
const versions = readdirSync(all, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const rooms = [oldWorkspace(1), oldWorkspace(2)];
/** Rows that triggers write, and those that go to be made anew. */
const written = new Set(['ClaimCount', 'ClaimTotal', 'SourceLook']);
/** What only transactions write that empty it again before they end. */
const passing = new Set(['SourceCountChange']);

/** Databases that hold the rows of two workspaces in the shape of each version, by that version's last migration. */
const filled = new Map<string, string>();
const folder = mkdtempSync(join(tmpdir(), 'corroborate-upgrades-'));

async function copyOf(url: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const source = new URL(url).pathname.slice(1);
  await withClient(maintenance.href, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`));
  maintenance.pathname = `/${name}`;
  return maintenance.href;
}

interface Column {
  table: string;
  column: string;
}

async function columnsOf(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<Column>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  );
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return new Map([...byTable].map(([table, found]) => [table, found.map(({ column }) => column)]));
}

async function fill(client: pg.Client, { workspaceId, rows }: OldWorkspace): Promise<void> {
  const known = await columnsOf(client);
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
  for (const [table, row] of rows) {
    const columns = (known.get(table) ?? []).filter((column) => column in row).map((name) => `"${name}"`);
    if (columns.length === 0) continue;
    await client.query(
      `INSERT INTO "${table}" (${columns.join()}) SELECT ${columns.join()} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`,
      [JSON.stringify(row)],
    );
  }
  await client.query('COMMIT');
}

/** How many rows each table holds for the owner within a workspace. */
async function countsOf(client: pg.Client, workspaceId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
  for (const table of (await columnsOf(client)).keys()) {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
    counts[table] = rows[0]?.n ?? 0;
  }
  await client.query('COMMIT');
  return counts;
}

beforeAll(async () => {
  let url = await emptyDatabase({ migrated: false });
  for (const version of versions) {
    url = await copyOf(url);
    cpSync(join(all, version), join(folder, version), { recursive: true });
    await applyMigrations(url, folder);
    const own = await copyOf(url);
    await withClient(own, async (client) => {
      for (const room of rooms) await fill(client, room);
    });
    filled.set(version, own);
  }
}, 180_000);
afterAll(async () => {
  await database().$disconnect();
  rmSync(folder, { recursive: true, force: true });
});

test('Every table of the newest version has a row to be upgraded', async () => {
  const newest = filled.get(versions.at(-1) ?? '') ?? '';
  for (const { workspaceId } of rooms) {
    const counts = await withClient(newest, (client) => countsOf(client, workspaceId));
    const empty = Object.entries(counts).filter(([table, rows]) => rows === 0 && !passing.has(table));
    expect(empty).toEqual([]);
  }
});

test.each(versions)(
  'From %s nothing is lost on the way to the newest, and all rules hold',
  async (version) => {
    const url = filled.get(version) ?? '';
    const before = await withClient(url, async (client) => {
      const counts = [];
      for (const { workspaceId } of rooms) counts.push(await countsOf(client, workspaceId));
      return { counts, columns: await columnsOf(client) };
    });
    await applyMigrations(url);
    expect(await schemaDifference(url)).toBe('');

    await withClient(url, async (client) => {
      for (const [at, { workspaceId }] of rooms.entries()) {
        const after = await countsOf(client, workspaceId);
        for (const [table, rows] of Object.entries(before.counts[at] ?? {})) {
          if (!written.has(table)) expect(after[table], table).toBeGreaterThanOrEqual(rows);
        }
      }
      const unproven = await client.query('SELECT conname FROM pg_constraint WHERE NOT convalidated');
      expect(unproven.rows).toEqual([]);
      const open = await client.query(
        `SELECT relname FROM pg_class JOIN information_schema.columns c ON c.table_name = relname
       WHERE relkind = 'r' AND c.table_schema = 'public' AND c.column_name = 'workspaceId'
         AND NOT (relrowsecurity AND relforcerowsecurity)`,
      );
      expect(open.rows).toEqual([]);
    });

    const appUrl = await ensureAppLogin(url, 'a secret of the tests only');
    await checkAppRole(appUrl);
    await fillNames(url, appUrl);
    for (const { workspaceId } of rooms) {
      await inWorkspace({ workspaceId, userId: null }, async (tx) => {
        const agency = { name: 'The Agency', mergedIntoId: null };
        const looks = await tx.sourceLook.findMany({ where: { source: agency }, orderBy: { look: 'asc' } });
        // What is there from before another fold is made anew; what was made since stays.
        const isOlder = version < '20261129103600_looks_by_one_fold';
        expect(looks.map(({ look }) => look)).toEqual(
          isOlder ? looksOf(['The Agency', 'Agency', '“A”']).sort() : ['the agen\u0640cy'],
        );
        const unknown = tx.source.count({ where: { mergedIntoId: null, looks: { none: {} } } });
        expect(await unknown, 'looked at before anybody is served').toBe(0);
      });
    }
    const stopped = new AbortController().signal;
    await fillClaims(url, appUrl, { progress: () => undefined, stopped });
    process.env['APP_DATABASE_URL'] = appUrl;
    for (const { workspaceId, ids } of rooms) {
      await inWorkspace({ workspaceId, userId: null }, async (tx) => {
        expect(chainFault(await readEvents(tx))).toBeNull();
        expect(await tx.event.count()).toBeGreaterThanOrEqual(3);
        expect(await tx.claim.count({ where: { verdict: null, deletedAt: null } })).toBe(0);
        expect(await tx.claim.count({ where: { termCount: 0, deletedAt: null } })).toBe(0);
        // “The bridge is closed.”, under the headline “The bridge”.
        const bridge = { where: { claimId: ids.claim, term: 'bridg' } };
        expect(await tx.claimTerm.findFirst(bridge)).toMatchObject({ frequency: 3, length: 5 });
        expect(await tx.capture.count({ where: { print: null } })).toBe(0);
        const headlines = { orderBy: { searchText: 'asc' }, select: { searchText: true } } as const;
        expect(await tx.article.findMany(headlines)).toEqual([
          { searchText: 'the bridge' },
          { searchText: 'the bridge, a day later' },
        ]);
        expect(await tx.anchor.count({ where: { searchText: null } }), 'passages to fold').toBe(0);
        expect(await tx.claimTag.findMany({ select: { tag: true, claimId: true } })).toEqual([
          { tag: 'bridge', claimId: ids.claim },
        ]);
        expect(await tx.evidence.findFirst({ where: { id: ids.ownAccount } })).toMatchObject({
          firstHand: true,
        });
        const answered = before.columns.has('ResponseRequest');
        expect(await tx.evidence.findFirst({ where: { id: ids.denial } })).toMatchObject({
          interested: answered,
        });
        const counted = before.columns.get('Claim')?.includes('verdict') === true;
        const old = before.columns.get('Evidence')?.includes('provenance') === true;
        expect(await tx.claim.findFirst({ where: { id: ids.claim } })).toMatchObject({
          verdict: old ? 'INSUFFICIENT' : 'CONFIRMS',
          // Editors are told once of a verdict that the new rules change.
          verdictBefore: old && counted ? 'CONFIRMS' : null,
        });
      });
    }
    await database().$disconnect();
  },
  60_000,
);
