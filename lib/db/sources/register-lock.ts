import type { Tx } from '#lib/db/transaction.ts';

/**
 * One change of the register at a time: names are compared with all others, who controls whom is followed
 * to the top, and the claims that rest on a source are counted again.
 */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('sources of ' || current_workspace()::text, 0))`;
}

/** Keeps the register as it is until the transaction ends; any number of transactions may hold it at once. */
export async function holdRegister(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtextextended('sources of ' || current_workspace()::text, 0))`;
}
