import { z } from 'zod';
import { indexForgotten } from './claim-terms.ts';
import { refreshCorroboration } from './corroboration.ts';
import { holdRegister } from './register-lock.ts';
import { inWorkspace, type Tx } from './transaction.ts';

const ids = z.array(z.object({ id: z.string() }));
/** Small, because it holds the register and its claims while it is stored, and people are at work meanwhile. */
const batch = 100;

/** Told of each batch; stops between two when `stopped`. */
export type Filling = { progress: (claims: number) => void; stopped: AbortSignal };

async function countUncounted(tx: Tx): Promise<number> {
  await holdRegister(tx);
  const rows = await tx.$queryRaw`
    SELECT id FROM "Claim" WHERE "workspaceId" = current_workspace() AND verdict IS NULL
    ORDER BY id LIMIT ${batch}`;
  const missing = ids.parse(rows).map(({ id }) => id);
  await refreshCorroboration(tx, missing);
  return missing.length;
}

async function untilDone(
  workspaceId: string,
  { progress, stopped }: Filling,
  work: (tx: Tx) => Promise<number>,
): Promise<void> {
  while (!stopped.aborted) {
    const done = await inWorkspace({ workspaceId, userId: null }, work);
    if (done > 0) progress(done);
    if (done < batch) return;
  }
}

/**
 * Gives the claims of a workspace what was not kept yet when they were recorded: counts of their evidence,
 * and the terms they are found again by. A batch in each transaction, so that it goes on from where it was
 * cut off, and beside a running service.
 */
export async function fillMissing(workspaceId: string, filling: Filling): Promise<void> {
  await untilDone(workspaceId, filling, countUncounted);
  await untilDone(workspaceId, filling, (tx) => indexForgotten(tx, workspaceId, batch));
}
