import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}

/**
 * The adapter of a pooled address: each transaction begins with `begins`, and what is asked outside any has one of its
 * own, because a bound that is set for a connection would be set for whoever is lent it next.
 */
export function inTransactions<A extends SqlDriverAdapter>(adapter: A, begins: string): A {
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => {
    const tx = await startTransaction(level);
    try {
      await tx.queryRaw(statement(begins));
      return tx;
    } catch (error) {
      await undo(tx);
      throw error;
    }
  };
  const alone = async <T>(ask: (tx: Transaction) => Promise<T>): Promise<T> => {
    const tx = await adapter.startTransaction();
    try {
      const answer = await ask(tx);
      await tx.executeRaw(statement('COMMIT'));
      await tx.commit();
      return answer;
    } catch (error) {
      await undo(tx);
      throw error;
    }
  };
  adapter.queryRaw = (query) => alone((tx) => tx.queryRaw(query));
  adapter.executeRaw = (query) => alone((tx) => tx.executeRaw(query));
  return adapter;
}

/** Never throws, so that what went wrong before is what is told. */
async function undo(tx: Transaction): Promise<void> {
  await tx.executeRaw(statement('ROLLBACK')).catch(() => undefined);
  await tx.rollback();
}
