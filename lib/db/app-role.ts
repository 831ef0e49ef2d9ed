import { createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import pg from 'pg';
import { Failure, codeOf, messageOf } from '#lib/config/failure.ts';

const group = 'corroborate_app';
const insufficientPrivilege = '42501';
const lockKey = 7_266_180_215;

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

async function logsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ member: boolean }>(
      `SELECT pg_has_role(current_user, '${group}', 'USAGE') AS member`,
    );
    return rows[0]?.member === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createLogin(client: pg.Client, role: string, verifier: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  const name = pg.escapeIdentifier(role);
  await client.query(`${verb} ROLE ${name} LOGIN NOCREATEDB NOCREATEROLE INHERIT PASSWORD '${verifier}'`);
  await client.query(`GRANT ${group} TO ${name}`);
}

/**
 * Makes sure of a login that can do what the migrations granted to `corroborate_app` and nothing else, and
 * returns its address. Its password follows from `secret`, so processes that share the secret agree on it.
 * Throws a `Failure` when the owner may not make roles.
 */
export async function ensureAppLogin(ownerUrl: string, secret: string): Promise<string> {
  const url = new URL(ownerUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  const role = appRoleName(database);
  const password = derive(secret, `password of ${role}`, 24).toString('base64url');
  url.username = role;
  url.password = password;
  if (await logsIn(url.href)) return url.href;

  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await createLogin(client, role, scramVerifier(password, derive(secret, `salt of ${role}`, 16)));
  } catch (error) {
    if (codeOf(error) !== insufficientPrivilege) throw error;
    throw new Failure(
      `The owner in DATABASE_URL may not make the application's login (${messageOf(error)}): give it CREATEROLE, or make a login that is a member of ${group} and name it in DATABASE_APP_URL.`,
    );
  } finally {
    await client.end();
  }
  return url.href;
}
