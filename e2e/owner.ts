import pg from 'pg';
import { ownerUrl } from './product.ts';

const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, allowExitOnIdle: true });

/**
 * Runs one statement as the owner of the database, under row-level security for `workspaceId`. For people
 * and workspaces, which no command makes, and for looking at rows the way nobody in the product can.
 */
export async function asOwner(
  workspaceId: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await pool.connect();
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
