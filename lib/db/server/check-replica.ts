import { Failure, messageOf } from '#lib/config/failure.ts';
import { withClient } from './with-client.ts';

interface Server {
  standby: boolean;
  system: string;
}

function serverAt(url: string): Promise<Server | undefined> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Server>(
      'SELECT pg_is_in_recovery() AS standby, system_identifier::text AS system FROM pg_control_system()',
    );
    return rows[0];
  });
}

/**
 * Refuses, with a `Failure`, an address of `DATABASE_REPLICA_URL` that is no replica of the application's database. One
 * that can't be reached now may be reached later: then this says why, and all is read from the primary until then.
 */
export async function checkReplica(appUrl: string, replicaUrl: string): Promise<string | null> {
  const primary = await serverAt(appUrl);
  let replica: Server | undefined;
  try {
    replica = await serverAt(replicaUrl);
  } catch (error) {
    return `The replica of DATABASE_REPLICA_URL can’t be reached (${messageOf(error)}); until it can, everything is read from the database of DATABASE_URL.`;
  }
  if (replica?.standby === false) {
    throw new Failure(
      'DATABASE_REPLICA_URL names no replica, but a server that takes writes: name a standby of the server of DATABASE_URL, or leave it out.',
    );
  }
  if (replica?.system !== primary?.system) {
    throw new Failure(
      'DATABASE_REPLICA_URL names a replica of another server than that of DATABASE_URL: name one of its own, or leave it out.',
    );
  }
  return null;
}
