import type pg from 'pg';
import { Failure, codeOf } from '#lib/config/failure.ts';
import { withClient } from '#lib/db/server/with-client.ts';

/** An arbitrary number that all processes which migrate agree on. */
const processKey = 7_266_180_214;
/** Held by each migration's own transaction, which may outlive the process that sent it. */
const scriptKey = 7_266_180_216;

const lockNotAvailable = '55P03';

/** How long start-up work waits for others, and who is told that it does. */
export type Patience = { waitMs: number; say: (sentence: string) => void };

/** What a migration's transaction begins with, so that it is known to run whoever began it. */
export const scriptBegins = `SELECT pg_advisory_xact_lock(${String(scriptKey)});`;

async function take(client: pg.Client, key: number, who: string, { waitMs, say }: Patience): Promise<void> {
  const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [key]);
  if (rows[0]?.got === true) return;
  say(`${who}; waiting for it.`);
  await client.query("SELECT set_config('lock_timeout', $1, false)", [String(waitMs)]);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [key]);
  } catch (error) {
    if (codeOf(error) !== lockNotAvailable) throw error;
    const seconds = Math.ceil(waitMs / 1000);
    throw new Failure(`${who} and has not ended within ${seconds} s: start again when it has.`);
  }
}

/** Runs `work` as the only process that migrates, once nothing of an interrupted migration runs any more. */
export async function asOnlyMigrator<T>(
  url: string,
  patience: Patience,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient(url, async (client) => {
    await take(client, processKey, 'Another process migrates the database', patience);
    await take(client, scriptKey, 'A migration that was cut off still runs in PostgreSQL', patience);
    await client.query('SELECT pg_advisory_unlock($1)', [scriptKey]);
    return work(client);
  });
}
