import { noteAway } from './patience.ts';

/** What a failed call to the database means to the caller. */
export type DatabaseProblem = 'retry' | 'away' | 'full' | 'taken';

// SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
const byState: Record<string, DatabaseProblem> = {
  '40001': 'retry',
  '40P01': 'retry',
  '23505': 'taken',
  '53100': 'full',
  '57014': 'away',
  '25006': 'away',
  '25P03': 'away',
  '3D000': 'away',
};
// Whole classes: connections, too little of everything, an operator's doing, the system beneath, a login refused.
const byClass = /^(?:08|28|53|57P|58)[0-9A-Z]{2,3}$/;
const byPrismaCode: Record<string, DatabaseProblem> = {
  P1000: 'away',
  P1001: 'away',
  P1002: 'away',
  P1008: 'away',
  P1003: 'away',
  P1010: 'away',
  P1011: 'away',
  P1017: 'away',
  P2024: 'away',
  P2028: 'away',
  P2002: 'taken',
  P2034: 'retry',
  P2037: 'away',
};
const byKind: Record<string, DatabaseProblem> = {
  TransactionWriteConflict: 'retry',
  UniqueConstraintViolation: 'taken',
  DatabaseNotReachable: 'away',
  ConnectionClosed: 'away',
  SocketTimeout: 'away',
  TooManyConnections: 'away',
  AuthenticationFailed: 'away',
  DatabaseDoesNotExist: 'away',
  TlsConnectionError: 'away',
};

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function word(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

/** An error and what caused it, to the bottom: the driver, its adapter and Prisma each wrap the others' errors. */
function causesOf(error: unknown): unknown[] {
  const found: unknown[] = [error];
  // The list grows while it is walked.
  for (const at of found) {
    if (found.length > 12) break;
    for (const inner of [field(at, 'cause'), field(field(at, 'meta'), 'driverAdapterError')]) {
      if (inner !== undefined && inner !== null) found.push(inner);
    }
  }
  return found;
}

function statesOf(error: unknown): string[] {
  return [word(error, 'originalCode'), word(error, 'code'), word(field(error, 'meta'), 'code')];
}

/** Whether the database itself gave up a statement that took longer than it may, so it does answer. */
export function tookTooLong(error: unknown): boolean {
  return causesOf(error).some((at) => statesOf(at).includes('57014'));
}

/**
 * What went wrong in a call to the database, or `null` when the error is something else. The driver, its
 * adapter and Prisma each wrap the others' errors, so the causes are followed to the bottom. Errors of sockets and
 * files are told by the names that `named-driver.ts` gives those of the database's own connections: by their codes
 * alone, a client that went away would be a database that does not answer.
 */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  for (const at of causesOf(error)) {
    for (const state of statesOf(at)) {
      const known = byState[state] ?? byPrismaCode[state] ?? (byClass.test(state) ? 'away' : undefined);
      if (known) return known;
    }
    const known = byKind[word(at, 'kind')];
    if (known) return known;
  }
  return null;
}

/**
 * Runs `work` again, at most five times in all, while the database reports a serialization failure. One that is away or
 * full is noted for the answer to the request at hand: Prisma gives up a transaction without asking its connection.
 */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const problem = databaseProblem(error);
      if (problem === 'away' || problem === 'full') noteAway();
      if (attempt >= 5 || problem !== 'retry') throw error;
    }
  }
}
