import pg from 'pg';
import { noticeTypes } from '#lib/domain/shapes/notice.ts';
import { product } from './product.ts';

let pool: { url: string; clients: pg.Pool } | undefined;

function clients(): pg.Pool {
  const url = product.ownerUrl;
  if (pool?.url !== url) {
    pool = { url, clients: new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true }) };
    // A database that is taken away on purpose must not end the tests.
    pool.clients.on('error', () => undefined);
  }
  return pool.clients;
}

/**
 * Runs one statement as the owner of the database, under row-level security for `workspaceId`. For people
 * and workspaces, which no command makes, and for looking at rows the way nobody in the product can.
 */
export async function asOwner(
  workspaceId: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await clients().connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
    await client.query('COMMIT');
    return rows;
  } finally {
    client.release();
  }
}

/** One number of a one-row answer. */
export async function countAsOwner(
  workspaceId: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const [row] = await asOwner(workspaceId, sql, values);
  return Number(row?.['count']);
}

/**
 * What was done in a workspace by its log, in order: not what was noticed at the door meanwhile, which is written
 * seconds after the request it is about, nor events of the types to be left out.
 */
export function loggedIn(
  workspaceId: string,
  leftOut: readonly string[] = [],
): Promise<Record<string, unknown>[]> {
  return asOwner(
    workspaceId,
    'SELECT sequence, type FROM "Event" WHERE "workspaceId" = $1 AND type <> ALL($2::text[]) ORDER BY sequence',
    [workspaceId, [...Object.values(noticeTypes), ...leftOut]],
  );
}
