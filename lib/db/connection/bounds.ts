import type pg from 'pg';

/** What PostgreSQL itself gives up of the connections of a pool, in milliseconds. */
export interface Bounds {
  statementMs: number;
  idleInTransactionMs: number;
}

const mark = 'pgbouncer';

/**
 * Whether the address leads to a pooler that lends a connection for one transaction, such as PgBouncer: nothing set for
 * a connection reaches the next statement then. The address says so itself, by the parameter that Prisma has for it.
 */
export function isPooled(url: string): boolean {
  return new URL(url).searchParams.get(mark) === 'true';
}

/** The address, saying that it leads to a pooler. */
export function asPooled(url: string): string {
  const marked = new URL(url);
  marked.searchParams.set(mark, 'true');
  return marked.href;
}

/** What a connection is opened with so that PostgreSQL bounds all that is done on it; through a pooler nothing is. */
export function boundsAtStart(url: string, { statementMs, idleInTransactionMs }: Bounds): pg.PoolConfig {
  if (isPooled(url)) return {};
  return {
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
  };
}

/** What each transaction begins with for the same, or `null` where its connection was opened so. */
export function boundsOfTransaction(
  url: string,
  { statementMs, idleInTransactionMs }: Bounds,
): string | null {
  if (!isPooled(url)) return null;
  return `SELECT set_config('statement_timeout', '${String(statementMs)}', true),
    set_config('idle_in_transaction_session_timeout', '${String(idleInTransactionMs)}', true)`;
}
