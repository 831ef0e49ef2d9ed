import { databaseUrl } from '#lib/config/handed.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { PrismaClient } from '#lib/db/generated/client.ts';
import { boundsAtStart, boundsOfTransaction, type Bounds } from './bounds.ts';
import { NamedPg } from './named-driver.ts';

// A database that has gone away must not hold a request beyond six seconds: connecting, waiting for the
// pool and each statement are all bounded. Whoever waits for the pool gives up before the statements that
// hold it do, so nobody waits for both; and waits long enough for a crowd on one claim to be served in turn.
const connectMs = 4_000;
const bounds: Bounds = { statementMs: 4_000, idleInTransactionMs: 10_000 };

function connect(url: string): PrismaClient {
  const config = {
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectMs,
    ...boundsAtStart(url, bounds),
    // The server can't cancel anything when it is frozen or cut off, so this side gives up too.
    query_timeout: bounds.statementMs + 500,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  };
  const adapter = new NamedPg(config, boundsOfTransaction(url, bounds));
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: connectMs + 200, timeout: 5_500 },
  });
}

declare global {
  interface OnePerProcess {
    /** Next also reloads files while developing; the pool has to survive that, or connections run out. */
    database: { open: { url: string; client: PrismaClient } | null };
  }
}

/**
 * The one client of this process, connected as the application's role (`APP_DATABASE_URL`), under which
 * no row of a workspace can be read unless that workspace is set (see `transaction.ts`).
 *
 * @throws Error when `APP_DATABASE_URL` is not set, which the start script takes care of.
 */
export function database(): PrismaClient {
  return clientOf(
    databaseUrl(),
    onePerProcess('database', () => ({ open: null })),
  );
}

/** The client of an address, the same as long as the address is; another one takes its place in `kept`. */
export function clientOf(
  url: string,
  kept: { open: { url: string; client: PrismaClient } | null },
): PrismaClient {
  if (kept.open?.url !== url) {
    void kept.open?.client.$disconnect().catch(() => undefined);
    kept.open = { url, client: connect(url) };
  }
  return kept.open.client;
}
