import { inWorkspace, type Scope, type Tx } from './transaction.ts';

/** A transaction that stays open between one reading and the next, so that all of them see one moment. */
export interface HeldSnapshot {
  /** Reads in it, in turn. `at` is when it was begun, by the database's clock. */
  read: <T>(work: (tx: Tx, at: Date) => Promise<T>) => Promise<T>;
  /** Ends it, and gives its connection back. What was not waited for fails. */
  end: () => Promise<void>;
}

/**
 * Begins a transaction that can only read, for whom `scope` says and for what may go `out` of the house. It keeps one
 * connection, and PostgreSQL keeps every row as it was, until it is ended: only for work that never waits for a reader.
 * Left alone for a minute it is ended by the database, and after an hour anyway; then `read` throws.
 */
export async function holdSnapshot(scope: Scope, { out }: { out: boolean }): Promise<HeldSnapshot> {
  const began = Promise.withResolvers<{ tx: Tx; at: Date }>();
  const over = Promise.withResolvers<undefined>();
  const transaction = inWorkspace(
    scope,
    async (tx, at) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '60s'`;
      began.resolve({ tx, at });
      await over.promise;
    },
    { snapshot: true, held: true, out },
  );
  transaction.catch(began.reject);
  const { tx, at } = await began.promise;
  let before: Promise<unknown> = Promise.resolve();
  return {
    read: (work) => {
      const mine = before.then(() => work(tx, at));
      before = mine.catch(() => undefined);
      return mine;
    },
    end: async () => {
      over.resolve(undefined);
      // Nothing was written, so nothing is lost where it ended otherwise.
      await transaction.catch(() => undefined);
    },
  };
}
