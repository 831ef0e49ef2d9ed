import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { emptyDatabase, testDatabase } from '#testing/database.ts';
import { indexesBeside } from './indexes-beside.ts';
import { applyMigrations, schemaDifference } from './migrate.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');
const names = readdirSync(folder)
  .filter((name) => /^\d/.test(name))
  .sort();

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A folder with the first `count` migrations, for as long as `work` takes. */
async function withFirst<T>(count: number, work: (base: string) => Promise<T>): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), 'corroborate-migrations-'));
  for (const name of names.slice(0, count)) cpSync(join(folder, name), join(base, name), { recursive: true });
  try {
    return await work(base);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** Claims in two workspaces, as the first migration knew them. */
async function fillFirst(url: string): Promise<void> {
  await asOwner(url, async (client) => {
    for (const [desk, claims] of [
      ['one', 3],
      ['two', 5],
    ] as const) {
      const [workspaceId, userId, articleId] = [v7(), v7(), v7()];
      await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
      await client.query(`INSERT INTO "Workspace" (id, slug, name) VALUES ($1, $2, $2)`, [workspaceId, desk]);
      await client.query(`INSERT INTO "User" (id, email, name) VALUES ($1, $2, 'Rosa')`, [
        userId,
        `${desk}@example.org`,
      ]);
      await client.query(
        `INSERT INTO "Member" ("workspaceId", id, "userId", role) VALUES ($1, $2, $3, 'REVIEWER')`,
        [workspaceId, v7(), userId],
      );
      await client.query(
        `INSERT INTO "Article" ("workspaceId", id, headline, "createdBy") VALUES ($1, $2, 'A headline', $3)`,
        [workspaceId, articleId, userId],
      );
      for (let n = 0; n < claims; n += 1) {
        await client.query(
          `INSERT INTO "Claim" ("workspaceId", id, "articleId", statement, "searchText", "createdBy", "deletedAt", importance)
           VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`,
          [
            workspaceId,
            v7(),
            articleId,
            `Claim ${n}`,
            userId,
            n === 0 ? new Date() : null,
            n % 2 ? 'HIGH' : 'LOW',
          ],
        );
      }
    }
  });
}

/** Every row of every table there was after the first migration, in all workspaces. */
type Row = Record<string, unknown>;
type Tables = Record<string, { row: Row }[]>;

async function everything(url: string, tables: readonly string[]): Promise<Tables> {
  return asOwner(url, async (client) => {
    const found: Tables = {};
    for (const table of tables) {
      await client.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`);
      const { rows } = await client.query<{ row: Row }>(
        `SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY to_jsonb(t)::text`,
      );
      await client.query(`ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`);
      found[table] = rows;
    }
    return found;
  });
}

/** `after` without the columns that migrations have added since `before`. */
function withColumnsOf(before: Tables, after: Tables): Tables {
  return Object.fromEntries(
    Object.entries(after).map(([table, rows]) => {
      const known = new Set(Object.keys(before[table]?.[0]?.row ?? {}));
      const kept = (row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => known.has(name)));
      return [table, rows.map(({ row }) => ({ row: kept(row) }))];
    }),
  );
}

const owned = ['Workspace', 'Member', 'Article', 'Claim'];

async function counts(url: string): Promise<unknown[]> {
  return asOwner(url, async (client) => {
    for (const table of ['ClaimCount', 'Article', 'Workspace']) {
      await client.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`);
    }
    const { rows } = await client.query<{ slug: string; importance: string; claims: number }>(
      `SELECT w.slug, c.importance::text, c.claims FROM "ClaimCount" c
       JOIN "Article" a ON a.id = c."articleId" JOIN "Workspace" w ON w.id = c."workspaceId" ORDER BY 1, 2`,
    );
    return rows;
  });
}

describe('the migrations', () => {
  it('make the database that schema.prisma describes', async () => {
    const { ownerUrl } = await testDatabase();
    expect(await schemaDifference(ownerUrl)).toBe('');
  });

  it.each([
    [
      'check constraints',
      `SELECT conname AS name FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    ],
    [
      'indexes on expressions or on some rows',
      `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE c.relnamespace = 'public'::regnamespace AND (indpred IS NOT NULL OR indexprs IS NOT NULL)`,
    ],
    ['triggers', `SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`],
    ['row-level security', `SELECT tablename || ': ' || policyname AS name FROM pg_policies`],
    [
      'what the application may do',
      `SELECT c.relname || ': ' || string_agg(p.privilege_type, ', ' ORDER BY p.privilege_type) AS name
       FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) p
       JOIN pg_roles r ON r.oid = p.grantee AND r.rolname = 'corroborate_app'
       WHERE c.relnamespace = 'public'::regnamespace GROUP BY c.relname`,
    ],
    [
      'which columns the application may use',
      `SELECT c.relname || ': ' || a.attname || ' ' || string_agg(p.privilege_type, ', ' ORDER BY p.privilege_type) AS name
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid CROSS JOIN LATERAL aclexplode(a.attacl) p
       JOIN pg_roles r ON r.oid = p.grantee AND r.rolname = 'corroborate_app'
       GROUP BY c.relname, a.attname`,
    ],
    [
      'what the application may have done as the owner',
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p CROSS JOIN LATERAL aclexplode(p.proacl) a
       JOIN pg_roles r ON r.oid = a.grantee AND r.rolname = 'corroborate_app'
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef`,
    ],
  ])('make by hand what schema.prisma can’t say: %s', async (_, sql) => {
    const { ownerUrl } = await testDatabase();
    const { rows } = await asOwner(ownerUrl, (client) => client.query<{ name: string }>(sql));
    expect(rows.map(({ name }) => name).sort()).toMatchSnapshot();
  });

  it('build what may be built beside the service where there is little of it', async () => {
    const { ownerUrl } = await testDatabase();
    const { rows } = await asOwner(ownerUrl, (client) =>
      client.query<{ name: string }>(
        `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
         WHERE i.indisvalid AND c.relnamespace = 'public'::regnamespace`,
      ),
    );
    const there = rows.map(({ name }) => name);
    expect(there).toEqual(expect.arrayContaining(indexesBeside.map(({ name }) => name)));
    expect(there.filter((name) => indexesBeside.some(({ instead }) => name === instead))).toEqual([]);
  });

  it('upgrade a database that holds data and change none of it', async () => {
    const url = await emptyDatabase({ migrated: false });
    await withFirst(1, (base) => applyMigrations(url, base));
    await fillFirst(url);
    const before = await everything(url, owned);
    expect(before['Claim']).toHaveLength(8);
    const { applied } = await applyMigrations(url);
    expect(applied).toEqual(names.slice(1));
    expect(withColumnsOf(before, await everything(url, owned))).toEqual(before);
    expect(await counts(url)).toEqual([
      { slug: 'one', importance: 'HIGH', claims: 1 },
      { slug: 'one', importance: 'LOW', claims: 1 },
      { slug: 'two', importance: 'HIGH', claims: 2 },
      { slug: 'two', importance: 'LOW', claims: 2 },
    ]);
    expect(await schemaDifference(url)).toBe('');
    expect((await applyMigrations(url)).applied).toEqual([]);
  });

  it('leave nothing of one that was interrupted, and apply again once its cause is mended', async () => {
    const url = await emptyDatabase({ migrated: false });
    await withFirst(1, (base) => applyMigrations(url, base));
    await fillFirst(url);
    const before = await everything(url, owned);
    await withFirst(2, async (base) => {
      const file = join(base, names[1] ?? '', 'migration.sql');
      const whole = join(folder, names[1] ?? '', 'migration.sql');
      cpSync(whole, file);
      writeFileSync(file, '\nSELECT 1 / 0;\n', { flag: 'a' });
      await expect(applyMigrations(url, base)).rejects.toThrow(/was rolled back.*division by zero/);
    });
    const { rows } = await asOwner(url, (client) =>
      client.query(`SELECT to_regclass('public."ClaimCount"') AS found`),
    );
    expect(rows).toEqual([{ found: null }]);
    expect(await everything(url, owned)).toEqual(before);
    expect((await applyMigrations(url)).applied).toEqual(names.slice(1));
    expect(await counts(url)).toHaveLength(4);
  });
});
