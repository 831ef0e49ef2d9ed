import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { emptyDatabase, testDatabase, type TestDatabase } from '#testing/database.ts';
import { ensureAppLogin } from './app-role.ts';
import { checkAppRole } from './check-role.ts';
import { checkSameDatabase } from './check-same-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

test('The application logs in as a member of corroborate_app and as nothing more', async () => {
  const rows = await query(
    database.appUrl,
    `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, pg_has_role(current_user, 'corroborate_app', 'USAGE') AS member
     FROM pg_roles WHERE rolname = current_user`,
  );
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, member: true },
  ]);
});

test('The same secret gives the same login, also when many processes ask at once', async () => {
  const secret = 'another secret of the tests';
  const urls = await Promise.all([1, 2, 3].map(() => ensureAppLogin(database.ownerUrl, secret)));
  expect(new Set(urls).size).toBe(1);
  expect(await query(urls[0] ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await ensureAppLogin(database.ownerUrl, 'a secret of the tests only');
});

test('The start-up check accepts the application’s own login', async () => {
  await expect(checkAppRole(database.appUrl)).resolves.toBeUndefined();
});

test('The start-up check refuses the owner, naming what it could do', async () => {
  await expect(checkAppRole(database.ownerUrl)).rejects.toThrow(/owns the table/);
});

test('The start-up check refuses a login that may change events', async () => {
  await query(database.ownerUrl, 'GRANT UPDATE ON "Event" TO corroborate_app');
  await expect(checkAppRole(database.appUrl)).rejects.toThrow(/may change events/);
  await query(database.ownerUrl, 'REVOKE UPDATE ON "Event" FROM corroborate_app');
});

test('An owner that may not make roles is told to give DATABASE_APP_URL', async () => {
  const owner = new URL(database.ownerUrl);
  const name = owner.pathname.slice(1);
  await query(database.ownerUrl, `CREATE ROLE ${name}_plain LOGIN PASSWORD 'plain'`);
  owner.username = `${name}_plain`;
  owner.password = 'plain';
  await expect(ensureAppLogin(owner.href, 'a secret of nobody')).rejects.toThrow(/DATABASE_APP_URL/);
});

test('The start-up check refuses a login that may not read what every page needs, with what gives it that', async () => {
  const name = `${new URL(database.ownerUrl).pathname.slice(1)}_outside`;
  await query(database.ownerUrl, `CREATE ROLE ${name} LOGIN PASSWORD 'outside'`);
  const outside = new URL(database.ownerUrl);
  outside.username = name;
  outside.password = 'outside';
  await expect(checkAppRole(outside.href)).rejects.toThrow(
    `The application's login "${name}" may not read the table Workspace: let the owner run GRANT corroborate_app TO "${name}".`,
  );
  await query(database.ownerUrl, `GRANT corroborate_app TO ${name}`);
  await expect(checkAppRole(outside.href)).resolves.toBeUndefined();
  await query(database.ownerUrl, `DROP ROLE ${name}`);
});

test('A login of another database than the owner’s is refused', async () => {
  const elsewhere = await emptyDatabase({ migrated: true });
  await expect(checkSameDatabase(elsewhere, database.appUrl)).rejects.toThrow(
    /names another database than DATABASE_URL/,
  );
  await expect(checkSameDatabase(database.ownerUrl, database.appUrl)).resolves.toBeUndefined();
});
