import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError, type SqlQueryable } from '@prisma/driver-adapter-utils';

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
function named(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DriverAdapterError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unreachable.has(code)) return new DriverAdapterError({ kind: 'DatabaseNotReachable' });
  if (code === 'ETIMEDOUT' || late.test(error.message))
    return new DriverAdapterError({ kind: 'SocketTimeout' });
  if (closed.has(code) || gone.test(error.message))
    return new DriverAdapterError({ kind: 'ConnectionClosed' });
  return error;
}

async function naming<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw named(error);
  }
}

function namesItsErrors<Q extends SqlQueryable>(one: Q): Q {
  const queryRaw = one.queryRaw.bind(one);
  const executeRaw = one.executeRaw.bind(one);
  one.queryRaw = (query) => naming(queryRaw(query));
  one.executeRaw = (query) => naming(executeRaw(query));
  return one;
}

/** Prisma's adapter for PostgreSQL, which gives every error of the connection the name that `problem.ts` knows. */
export class NamedPg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = namesItsErrors(await super.connect());
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => namesItsErrors(await naming(startTransaction(level)));
    return adapter;
  }
}
