import pg from 'pg';
import { v7 } from 'uuid';
import { z } from 'zod';
import { hashPassword, operator } from '#lib/auth/password/password-hash.ts';
import { database } from '#lib/db/connection/client.ts';
import { demoPassword, demoPeople } from '#lib/domain/access/demo-people.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { createDemoContent } from './demo/create-demo.ts';
import { fiction } from './demo/fiction.ts';
import { letters } from './demo/letters.ts';
import { demoSources } from './demo/sources.ts';

type DemoAccount = (typeof demoPeople)[number];
type DemoActors = Record<DemoAccount['role'], Actor>;

const identified = z.array(z.object({ id: z.string() })).length(1);

async function createAccount(client: pg.Client, account: DemoAccount, hash: string): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO "User" (id, email, name, "passwordHash", "confirmedAt") VALUES ($1, $2, $3, $4, now())
     ON CONFLICT (email) DO UPDATE SET "passwordHash" = EXCLUDED."passwordHash" RETURNING id`,
    [v7(), account.email, account.name, hash],
  );
  const [first] = identified.parse(rows);
  if (!first) throw new Error('An account was neither made nor found.');
  return first.id;
}

async function createWorkspace(client: pg.Client): Promise<DemoActors> {
  const workspaceId = v7();
  const hash = await hashPassword(demoPassword, operator);
  await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
  await client.query(
    `INSERT INTO "Workspace" (id, slug, name, sample) VALUES ($1, $2, 'Demo newsroom', true)`,
    [workspaceId, unfinishedSlug(workspaceId)],
  );
  const actors: Partial<DemoActors> = {};
  for (const account of demoPeople) {
    const userId = await createAccount(client, account, hash);
    await client.query(`INSERT INTO "Member" ("workspaceId", id, "userId", role) VALUES ($1, $2, $3, $4)`, [
      workspaceId,
      v7(),
      userId,
      account.role,
    ]);
    actors[account.role] = { userId, workspaceId, role: account.role };
  }
  const { VIEWER, REVIEWER, EDITOR, ADMIN } = actors;
  if (!VIEWER || !REVIEWER || !EDITOR || !ADMIN) throw new Error('An account of the demo is missing.');
  return { VIEWER, REVIEWER, EDITOR, ADMIN };
}

function unfinishedSlug(workspaceId: string): string {
  return `demo-${workspaceId.slice(-8)}`;
}

/** Inside one transaction of the owner that sees the rows of one workspace. */
async function inOneTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const value = await work();
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Ends the memberships of sample workspaces that an earlier, interrupted run left unfinished. */
async function leaveUnfinished(client: pg.Client): Promise<void> {
  for (const { email } of demoPeople) {
    await client.query(`SELECT set_config('app.user_id', id::text, true) FROM "User" WHERE email = $1`, [
      email,
    ]);
    const { rows } = await client.query(`SELECT id FROM "Workspace" WHERE sample AND slug <> 'demo'`);
    for (const { id } of z.array(z.object({ id: z.string() })).parse(rows)) {
      await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [id]);
      await client.query(`UPDATE "Member" SET "disabledAt" = now() WHERE "workspaceId" = $1`, [id]);
    }
  }
}

/**
 * Creates the workspace `demo` with its accounts, register and articles. The people and the workspace go
 * in as the owner, because the application's role may create neither; everything else through the
 * commands. The workspace gets the name `demo` last, so a run that was cut off is begun again.
 */
export async function createDemo(urls: { ownerUrl: string; appUrl: string }): Promise<void> {
  process.env['APP_DATABASE_URL'] = urls.appUrl;
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  await client.connect();
  try {
    await inOneTransaction(client, () => leaveUnfinished(client));
    const actors = await inOneTransaction(client, () => createWorkspace(client));
    const { workspaceId } = actors.REVIEWER;
    await createDemoContent({ reviewer: actors.REVIEWER, editor: actors.EDITOR }, demoSources, [
      letters,
      ...fiction,
    ]);
    await inOneTransaction(client, async () => {
      await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
      await client.query(`UPDATE "Workspace" SET slug = 'demo' WHERE id = $1`, [workspaceId]);
    });
  } finally {
    await client.end();
    await database().$disconnect();
  }
}
