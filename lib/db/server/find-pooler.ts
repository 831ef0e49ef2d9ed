import type pg from 'pg';
import { codeOf } from '#lib/config/failure.ts';
import { isPooled } from '#lib/db/connection/bounds.ts';
import { withClient } from './with-client.ts';

const protocolViolation = '08P01';
const looks = 3;

async function processOf(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid;
}

/** PgBouncer passes on few settings of a connection, and refuses one that asks for others. */
async function refusesSettings(url: string): Promise<boolean> {
  try {
    await withClient(url, processOf, { statement_timeout: 10_000 });
    return false;
  } catch (error) {
    if (codeOf(error) === protocolViolation) return true;
    throw error;
  }
}

/** Two open connections are the same process of PostgreSQL only where somebody lends it to both. */
function lendsOne(url: string): Promise<boolean> {
  return withClient(url, async (one) => {
    for (let look = 0; look < looks; look += 1) {
      const other = await withClient(url, processOf);
      if ((await processOf(one)) === other) return true;
    }
    return false;
  });
}

/**
 * Whether a pooler stands before the database that lends a connection for one transaction, as PgBouncer in transaction
 * mode. One that takes settings and is busy may be missed; then its address must say so itself (`isPooled`).
 */
export async function isBehindPooler(url: string): Promise<boolean> {
  return isPooled(url) || (await refusesSettings(url)) || (await lendsOne(url));
}
