import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { aMember, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { checkAppRole } from '#lib/db/server/check-role.ts';

type Row = Record<string, unknown>;

let urls: { ownerUrl: string; appUrl: string };
let app: pg.Client;
let owner: pg.Client;
let desk: Newsroom;
let other: Newsroom;

const hash = '$argon2id$v=19$m=65536,t=3,p=1$secret';

async function rows(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(sql, [...values])).rows;
}

/** As the application's role, with the settings it could give itself. */
async function forging<T>(set: { person?: string; workspace?: string }, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN');
  try {
    await app.query(`SELECT set_config('app.user_id', $1, true), set_config('app.workspace_id', $2, true)`, [
      set.person ?? '',
      set.workspace ?? '',
    ]);
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

async function openSession(actor: { userId: string; workspaceId: string }): Promise<string> {
  const [row] = await rows(owner, `SELECT open_session($1, $2, 'test', '192.0.2.1', 720) AS id`, [
    actor.userId,
    actor.workspaceId,
  ]);
  return String(row?.['id']);
}

beforeAll(async () => {
  urls = await testDatabase();
  app = new pg.Client({ connectionString: urls.appUrl });
  owner = new pg.Client({ connectionString: urls.ownerUrl });
  await app.connect();
  await owner.connect();
  [desk, other] = [await newsroom(urls.ownerUrl), await newsroom(urls.ownerUrl)];
  await owner.query('UPDATE "User" SET "passwordHash" = $1', [hash]);
  await openSession(desk.admin);
});
afterAll(async () => {
  await app.end();
  await owner.end();
});

describe('the application’s role', () => {
  it('reaches no session, no count and no password, whoever it says it is', async () => {
    for (const set of [{}, { person: desk.admin.userId, workspace: desk.workspaceId }]) {
      for (const sql of [
        'SELECT * FROM "User"',
        'SELECT "passwordHash" FROM "User"',
        'SELECT 1 FROM "User" WHERE "passwordHash" IS NOT NULL',
        'SELECT id FROM "User" ORDER BY "passwordHash"',
        'SELECT "User" FROM "User"',
        'SELECT to_jsonb(u) FROM "User" u',
        'UPDATE "User" SET name = name RETURNING "passwordHash"',
        `UPDATE "User" SET "passwordHash" = 'mine'`,
        `UPDATE "User" SET email = 'mine@example.org'`,
        'UPDATE "User" SET "disabledAt" = NULL',
        `INSERT INTO "User" (id, email, name) VALUES (gen_random_uuid(), 'mine@example.org', 'Me')`,
        'DELETE FROM "User"',
        'COPY "User" TO STDOUT',
        'SELECT * FROM "Session"',
        'SELECT count(*) FROM "Session"',
        'UPDATE "Session" SET "revokedAt" = NULL',
        'DELETE FROM "Session"',
        'SELECT * FROM "RateLimit"',
        'DELETE FROM "RateLimit"',
        'SELECT * FROM "AddressToken"',
        'UPDATE "AddressToken" SET "expiresAt" = now()',
        'SELECT sealed FROM "Mail"',
        'DELETE FROM "Mail"',
        `SELECT take_back_account(gen_random_uuid(), 'mine')`,
        'SELECT * FROM "_prisma_migrations"',
        'EXPLAIN ANALYZE SELECT * FROM "Session"',
        'REINDEX TABLE "User"',
        'SET ROLE pg_read_all_data',
        'SET SESSION AUTHORIZATION postgres',
        'SET session_replication_role = replica',
        'SELECT rolpassword FROM pg_authid',
        `SELECT pg_read_file('/etc/passwd')`,
        'CREATE TABLE public.mine (a int)',
        'CREATE SCHEMA mine',
        'SELECT * FROM active_memberships(gen_random_uuid())',
      ]) {
        await expect(
          forging(set, () => app.query(sql)),
          sql,
        ).rejects.toThrow(/permission denied/);
      }
    }
  });

  it('can’t put its own tables and functions in the place of those that run as the owner', async () => {
    const email = `${desk.admin.userId}@example.org`;
    const found = await forging({ person: desk.admin.userId, workspace: desk.workspaceId }, async () => {
      await app.query(
        'CREATE TEMP TABLE "User" (LIKE "Member"); ALTER TABLE "User" ADD "passwordHash" text, ADD email text',
      );
      await app.query(
        `CREATE FUNCTION pg_temp.acts_as_owner() RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
      );
      await app.query(`CREATE FUNCTION pg_temp.active_memberships(uuid) RETURNS TABLE (workspace uuid, role "Role")
        LANGUAGE sql AS $$ SELECT '${other.workspaceId}'::uuid, 'ADMIN'::"Role" $$`);
      await app.query('SET LOCAL search_path = pg_temp, public');
      return rows(app, 'SELECT * FROM sign_in_facts($1)', [email]);
    });
    expect(found).toMatchObject([{ passwordHash: hash, workspaceId: desk.workspaceId }]);
    const refused = forging({}, async () => {
      await app.query(
        `CREATE FUNCTION pg_temp.acts_as_owner() RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
      );
      await app.query('SET LOCAL search_path = pg_temp, public');
      await app.query('SELECT * FROM public."Session"');
    });
    await expect(refused).rejects.toThrow(/permission denied/);
  });

  it('sees no row of others through a function of its own that is cheap enough to be asked first', async () => {
    const told: (string | undefined)[] = [];
    app.on('notice', ({ message }) => told.push(message));
    await forging({ person: desk.viewer.userId }, async () => {
      await app.query(`CREATE FUNCTION pg_temp.tell(t text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001
        AS $$ BEGIN RAISE NOTICE '%', t; RETURN true; END $$`);
      await app.query('SELECT id FROM "User" WHERE pg_temp.tell(email)');
      await app.query('SELECT id FROM "Member" WHERE pg_temp.tell("userId"::text)');
    });
    app.removeAllListeners('notice');
    expect(new Set(told)).toEqual(new Set([`${desk.viewer.userId}@example.org`, desk.viewer.userId]));
  });

  it('reads who the people of the workspace and the person themself are, and nobody else', async () => {
    const names = () => rows(app, 'SELECT id FROM "User" ORDER BY id');
    expect(await forging({}, names)).toEqual([]);
    const colleagues = await forging({ workspace: desk.workspaceId }, names);
    expect(colleagues.length).toBeGreaterThan(3);
    expect(colleagues).not.toContainEqual({ id: other.admin.userId });
    expect(await forging({ person: other.admin.userId }, names)).toEqual([{ id: other.admin.userId }]);
  });

  it('renames the person it works for and no other', async () => {
    const rename = () => rows(app, `UPDATE "User" SET name = 'Other' RETURNING id`);
    const set = { person: desk.viewer.userId, workspace: desk.workspaceId };
    expect(await forging(set, rename)).toEqual([{ id: desk.viewer.userId }]);
    expect(await forging({ workspace: desk.workspaceId }, rename)).toEqual([]);
  });

  it('may call each function that runs as the owner by name, with its path pinned, and nobody else may', async () => {
    const open = await rows(
      owner,
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
         AND (p.proconfig IS NULL OR NOT 'search_path=public, pg_temp' = ANY (p.proconfig)
           OR EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0))`,
    );
    expect(open).toEqual([]);
  });

  it('is refused at the start when it may read a password', async () => {
    await owner.query('GRANT SELECT ("passwordHash") ON "User" TO corroborate_app');
    await expect(checkAppRole(urls.appUrl)).rejects.toThrow(/may read or change passwords/);
    await owner.query('REVOKE SELECT ("passwordHash") ON "User" FROM corroborate_app');
    await owner.query('GRANT SELECT ON "Session" TO corroborate_app');
    await expect(checkAppRole(urls.appUrl)).rejects.toThrow(/may reach sessions/);
    await owner.query('REVOKE SELECT ON "Session" FROM corroborate_app');
    await expect(checkAppRole(urls.appUrl)).resolves.toBeUndefined();
  });
});

describe('a function that runs as the owner', () => {
  it('tells one password’s hash for one whole address, and takes no pattern', async () => {
    const [known] = await rows(app, 'SELECT * FROM sign_in_facts($1)', [`${desk.admin.userId}@example.org`]);
    expect(known).toMatchObject({
      userId: desk.admin.userId,
      passwordHash: hash,
      disabled: false,
      workspaceId: desk.workspaceId,
    });
    for (const address of ['%', '', '%@example.org', `${desk.admin.userId}@EXAMPLE.org`, null])
      expect(await rows(app, 'SELECT * FROM sign_in_facts($1)', [address])).toEqual([]);
  });

  it('leaves the settings as they were', async () => {
    await forging({ person: desk.viewer.userId }, async () => {
      await rows(app, 'SELECT * FROM sign_in_facts($1)', [`${desk.admin.userId}@example.org`]);
      expect(await rows(app, 'SELECT current_person() AS person')).toEqual([{ person: desk.viewer.userId }]);
    });
  });

  it('shows sessions to whoever holds one of them, by handle, whoever they say they are', async () => {
    const [mine, theirs] = [await openSession(desk.editor), await openSession(desk.reviewer)];
    await openSession(desk.editor);
    const shown = await forging({ person: desk.reviewer.userId, workspace: desk.workspaceId }, () =>
      rows(app, 'SELECT * FROM sessions_beside($1, 30)', [mine]),
    );
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatchObject({ current: true });
    for (const secret of [mine, theirs]) expect(JSON.stringify(shown)).not.toContain(secret);
    expect(await rows(app, 'SELECT * FROM sessions_beside($1, 30)', [v7()])).toEqual([]);
    const handle = shown[0]?.['handle'];
    expect(await rows(app, 'SELECT * FROM session_facts($1, 30)', [handle])).toEqual([]);
    expect(await rows(app, 'SELECT * FROM end_session($1)', [handle])).toEqual([]);
    expect(await rows(app, 'SELECT * FROM end_own_sessions($1, $2)', [theirs, handle])).toEqual([]);
  });

  it('opens a session for active members of that workspace only', async () => {
    await expect(
      app.query(`SELECT open_session($1, $2, '', '', 5)`, [desk.admin.userId, other.workspaceId]),
    ).rejects.toThrow(/active members only/);
    const { actor } = await aMember(urls.ownerUrl, desk.workspaceId, { name: 'Gone', role: 'VIEWER' });
    await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    await owner.query('UPDATE "Member" SET "disabledAt" = now() WHERE "userId" = $1', [actor.userId]);
    await expect(
      app.query(`SELECT open_session($1, $2, '', '', 5)`, [actor.userId, desk.workspaceId]),
    ).rejects.toThrow(/active members only/);
  });

  it('changes a password for a session that holds and the hash that was checked, and nothing else', async () => {
    const session = await openSession(other.editor);
    const change = (id: string, checked: string | null) =>
      rows(app, `SELECT opened IS NOT NULL AS done, ended FROM change_password($1, $2, 'new', 720)`, [
        id,
        checked,
      ]);
    expect(await change(session, 'another hash')).toEqual([]);
    expect(await change(session, null)).toEqual([]);
    expect(await change(v7(), hash)).toEqual([]);
    expect(await change(session, hash)).toEqual([{ done: true, ended: 1 }]);
    expect(await change(session, 'new'), 'the session has ended').toEqual([]);
  });

  it('makes no account but for an open invitation of the workspace that is set', async () => {
    const make = (set: { workspace?: string }) =>
      forging(set, () => app.query(`SELECT create_invited($1, $2, 'Me', 'hash')`, [v7(), v7()]));
    await expect(make({})).rejects.toThrow(/open invitation only/);
    await expect(make({ workspace: desk.workspaceId })).rejects.toThrow(/open invitation only/);
  });

  it('counts by one, never below nothing, and forgets what ran out', async () => {
    const step = async (by: number, key = 'try:a') => {
      const [row] = await rows(app, 'SELECT points FROM count_tries(ARRAY[$2], ARRAY[60], $1)', [by, key]);
      return row?.['points'];
    };
    expect([await step(0), await step(1), await step(1), await step(0)]).toEqual([undefined, 1, 2, 2]);
    expect([await step(-1), await step(-1), await step(-1), await step(1)]).toEqual([1, 0, 0, 1]);
    await expect(step(-5)).rejects.toThrow(/one by one/);
    await owner.query(`UPDATE "RateLimit" SET expire = 1 WHERE key = 'try:a'`);
    expect([await step(0), await step(1)]).toEqual([undefined, 1]);
    await owner.query(`UPDATE "RateLimit" SET expire = 1`);
    expect(await rows(app, 'SELECT forget_tries() AS n')).toEqual([{ n: 1 }]);
  });

  it('counts many at once without two waiting for each other', async () => {
    const keys = ['try:x', 'try:y', 'try:z'];
    const clients = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const client = new pg.Client({ connectionString: urls.appUrl });
        await client.connect();
        return client;
      }),
    );
    await Promise.all(
      clients.map(async (client, n) => {
        for (let time = 0; time < 20; time += 1)
          await client.query('SELECT * FROM count_tries($1, ARRAY[60, 60, 60], 1)', [
            n % 2 ? keys : [...keys].reverse(),
          ]);
      }),
    );
    await Promise.all(clients.map((client) => client.end()));
    const counts = await rows(app, 'SELECT points FROM count_tries($1, ARRAY[60, 60, 60], 0)', [keys]);
    expect(counts).toEqual([{ points: 120 }, { points: 120 }, { points: 120 }]);
  });
});
