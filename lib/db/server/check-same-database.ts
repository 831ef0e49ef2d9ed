import { randomInt } from 'node:crypto';
import { Failure } from '#lib/config/failure.ts';
import { withClient } from './with-client.ts';

/**
 * Refuses, with a `Failure`, an address of another database than the owner's. A lock that one holds is seen by the
 * other only in the same database of the same server, whatever either is called. The other's ends with its statement,
 * so that a pooler lends nobody a connection with a lock.
 */
export async function checkSameDatabase(
  ownerUrl: string,
  otherUrl: string,
  setting = 'DATABASE_APP_URL',
): Promise<void> {
  const key = randomInt(2 ** 47);
  const free = await withClient(ownerUrl, async (owner) => {
    await owner.query('SELECT pg_advisory_lock($1)', [key]);
    return withClient(otherUrl, async (other) => {
      const { rows } = await other.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [
        key,
      ]);
      return rows[0]?.free === true;
    });
  });
  if (!free) return;
  throw new Failure(
    `${setting} names another database than DATABASE_URL: give both the same server and database.`,
  );
}
