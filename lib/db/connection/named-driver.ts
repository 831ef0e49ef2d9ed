import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError, type SqlQueryable, type Transaction } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { inTransactions } from './own-transaction.ts';
import { noteAway, patiently } from './patience.ts';
import { databaseProblem } from './problem.ts';

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'EACCES',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const closed = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
const late = /Query read timeout|timeout exceeded when trying to connect|due to connection timeout/;
const gone = /Connection terminated|not queryable/;

/**
 * An error of the driver under the name that Prisma has for it. The adapter leaves some as they are (a socket file
 * that is not there, a broken pipe, node-postgres' own time-outs), and those look like the errors of any file or
 * connection: of a client's that went away, or of a mail server's.
 */
export function named(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DriverAdapterError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unreachable.has(code)) return new DriverAdapterError({ kind: 'DatabaseNotReachable' });
  if (code === 'ETIMEDOUT' || late.test(error.message))
    return new DriverAdapterError({ kind: 'SocketTimeout' });
  if (closed.has(code) || gone.test(error.message))
    return new DriverAdapterError({ kind: 'ConnectionClosed' });
  return error;
}

const silent = (): Error => new DriverAdapterError({ kind: 'SocketTimeout' });

/** Whether nothing more can be expected of the connection that the error came from. */
function isLost(error: unknown): boolean {
  return (
    error instanceof DriverAdapterError &&
    (error.cause.kind === 'SocketTimeout' || error.cause.kind === 'ConnectionClosed')
  );
}

async function naming<T>(ask: () => Promise<T>, forsake?: (value: T) => void): Promise<T> {
  try {
    return await patiently(ask, silent, forsake);
  } catch (error) {
    const own = named(error);
    const problem = databaseProblem(own);
    if (problem === 'away' || problem === 'full') noteAway();
    throw own;
  }
}

function namesItsErrors<Q extends SqlQueryable>(one: Q): Q {
  const queryRaw = one.queryRaw.bind(one);
  const executeRaw = one.executeRaw.bind(one);
  one.queryRaw = (query) => naming(() => queryRaw(query));
  one.executeRaw = (query) => naming(() => executeRaw(query));
  return one;
}

/** Closes the connection of a transaction, which the server then rolls back, in place of giving it to the next. */
function closeConnection(tx: Transaction): void {
  const client: unknown = Reflect.get(tx, 'client');
  if (!(client instanceof pg.Client) || !('release' in client) || typeof client.release !== 'function') {
    throw new Error('The adapter keeps the connection of a transaction elsewhere than it did.');
  }
  Reflect.apply(client.release, client, [true]);
}

/**
 * A transaction that is over once its connection is lost: nothing more is sent, so that nobody waits a second time,
 * and the connection is closed, because what it was asked last may still be done there. What is asked at once is sent
 * one after the other: node-postgres is to refuse a question before the one before it is answered.
 */
function endsWhenLost(tx: Transaction): Transaction {
  const rollback = tx.rollback.bind(tx);
  const queryRaw = tx.queryRaw.bind(tx);
  const executeRaw = tx.executeRaw.bind(tx);
  let lost = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const turn = last.then(ask, ask);
    last = turn;
    return turn;
  };
  const unlessLost = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (lost) throw silent();
    try {
      return await ask();
    } catch (error) {
      if (isLost(error)) lost = true;
      throw error;
    }
  };
  tx.queryRaw = (query) => inTurn(() => unlessLost(() => queryRaw(query)));
  tx.executeRaw = (query) => inTurn(() => unlessLost(() => executeRaw(query)));
  tx.rollback = async () => {
    if (lost) closeConnection(tx);
    else await rollback();
  };
  return tx;
}

/**
 * Prisma's adapter for PostgreSQL, which gives every error of the connection the name that `problem.ts` knows, and
 * waits no longer than the patience of a request.
 */
export class NamedPg extends PrismaPg {
  readonly #begins: string | null;

  /** `begins` is what each transaction starts with, where nothing can be set for a connection. */
  constructor(config: pg.PoolConfig, begins: string | null) {
    super(config);
    this.#begins = begins;
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = namesItsErrors(await super.connect());
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) =>
      endsWhenLost(namesItsErrors(await naming(() => startTransaction(level), closeConnection)));
    return this.#begins === null ? adapter : inTransactions(adapter, this.#begins);
  }
}
