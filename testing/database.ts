import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';

export type TestDatabase = {
  /** As the owner: makes and changes tables; not a superuser. */
  ownerUrl: string;
  /** As the application: what it is granted, under row-level security. */
  appUrl: string;
};

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An empty database of the caller's own, gone when the tests end. `migrated` false leaves it without tables. */
export async function emptyDatabase({ migrated }: { migrated: boolean }): Promise<string> {
  const template = new URL(inject('templateUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const maintenance = new URL(template);
  maintenance.pathname = '/postgres';
  const source = migrated ? template.pathname.slice(1) : 'template0';
  await asOwner(maintenance.href, `CREATE DATABASE ${name} TEMPLATE ${source}`);
  template.pathname = `/${name}`;
  return template.href;
}

/**
 * A migrated database of the calling test file's own. The application's address is also put where the
 * application reads it, so code under test connects to this database, and the owner's where helpers of tests do.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const ownerUrl = await emptyDatabase({ migrated: true });
  const appUrl = await ensureAppLogin(ownerUrl, 'a secret of the tests only');
  process.env.APP_DATABASE_URL = appUrl;
  process.env['TEST_OWNER_URL'] = ownerUrl;
  return { ownerUrl, appUrl };
}
