import { createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Failure, codeOf, messageOf } from '#lib/config/failure.ts';
import { adviceToMakeLogin, appGroup as group } from './owner-rights.ts';
import { withClient } from './with-client.ts';

const insufficientPrivilege = '42501';
const refusedLogin = ['28P01', '28000'];
const lockKey = 7_266_180_215;
const lockMs = 30_000;

/** The database's login name for the application: roles belong to the whole server, databases do not. */
function appRoleName(database: string): string {
  return `${group}_${createHash('sha256').update(database).digest('hex').slice(0, 8)}`;
}

function derive(secret: string, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `corroborate ${purpose}`, bytes));
}

/** RFC 5803: what PostgreSQL stores of a password, so that the password itself is in no server log. */
function scramVerifier(password: string, salt: Buffer): string {
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const key = (label: string) => createHmac('sha256', salted).update(label).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${String(iterations)}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}

type State = 'works' | 'not a member' | 'refused';

/** A server that is only too busy to let the login in must not make anybody think that its password is wrong. */
async function tryLogin(url: string): Promise<State> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<{ member: boolean }>(
        `SELECT pg_has_role(current_user, '${group}', 'USAGE') AS member`,
      );
      return rows[0]?.member === true ? 'works' : 'not a member';
    });
  } catch (error) {
    if (refusedLogin.includes(codeOf(error) ?? '')) return 'refused';
    throw new Failure(`The application's login could not be tried (${messageOf(error)}): start again.`);
  }
}

async function connections(client: pg.Client, role: string): Promise<number> {
  const { rows } = await client.query<{ open: number }>(
    'SELECT count(*)::int AS open FROM pg_stat_activity WHERE usename = $1',
    [role],
  );
  return rows[0]?.open ?? 0;
}

/** What was stopped a moment ago may still be letting go. */
async function isInUse(client: pg.Client, role: string): Promise<boolean> {
  for (let look = 0; look < 10; look += 1) {
    if ((await connections(client, role)) === 0) return false;
    await wait(200);
  }
  return true;
}

async function setLogin(client: pg.Client, role: string, verifier: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount !== 0 && (await isInUse(client, role))) {
    throw new Failure(
      `Another process uses the database as "${role}" with another APP_SECRET, and giving that login a new password would cut it off: start this one with the same APP_SECRET (or the same DATA_DIR, which keeps it in the file "secret"), or stop the other first.`,
    );
  }
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${pg.escapeIdentifier(role)} LOGIN NOCREATEDB NOCREATEROLE INHERIT PASSWORD '${verifier}'`,
  );
}

/**
 * Makes sure of a login that can do what the migrations granted to `corroborate_app` and nothing else, and
 * returns its address. Its password follows from `secret`, so processes that share the secret agree on it.
 * Changes nothing that is right already. Throws a `Failure` when the owner may not make roles, and when the
 * login has another password and is in use.
 */
export async function ensureAppLogin(ownerUrl: string, secret: string): Promise<string> {
  const url = new URL(ownerUrl);
  const role = appRoleName(decodeURIComponent(url.pathname.slice(1)));
  const password = derive(secret, `password of ${role}`, 24).toString('base64url');
  url.username = role;
  url.password = password;
  if ((await tryLogin(url.href)) === 'works') return url.href;

  const verifier = scramVerifier(password, derive(secret, `salt of ${role}`, 16));
  await withClient(
    ownerUrl,
    async (client) => {
      await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
      const state = await tryLogin(url.href);
      if (state === 'works') return;
      try {
        if (state === 'refused') await setLogin(client, role, verifier);
        await client.query(`GRANT ${group} TO ${pg.escapeIdentifier(role)}`);
      } catch (error) {
        if (codeOf(error) !== insufficientPrivilege) throw error;
        throw new Failure(
          `The owner in DATABASE_URL may not make the application's login (${messageOf(error)}): ${await adviceToMakeLogin(client)}.`,
        );
      }
    },
    { lock_timeout: lockMs },
  );
  return url.href;
}
