import { z } from 'zod';
import { indexForgotten } from './claim-terms.ts';
import { refreshCorroboration } from './corroboration.ts';
import { holdRegister } from './register-lock.ts';
import { inWorkspace, type Tx } from './transaction.ts';

const ids = z.array(z.object({ id: z.string() }));
const batch = 500;

async function countUncounted(tx: Tx): Promise<number> {
  await holdRegister(tx);
  const rows = await tx.$queryRaw`
    SELECT id FROM "Claim" WHERE "workspaceId" = current_workspace() AND verdict IS NULL
    ORDER BY id LIMIT ${batch}`;
  const missing = ids.parse(rows).map(({ id }) => id);
  await refreshCorroboration(tx, missing);
  return missing.length;
}

async function untilDone(workspaceId: string, work: (tx: Tx) => Promise<number>): Promise<number> {
  for (let all = 0; ;) {
    const done = await inWorkspace({ workspaceId, userId: null }, work);
    all += done;
    if (done < batch) return all;
  }
}

/**
 * Gives the claims of a workspace what was not kept yet when they were recorded: counts of their evidence,
 * and the terms they are found again by. A batch in each transaction, so that it goes on from where it was
 * cut off. Says how many claims it gave something.
 */
export async function fillMissing(workspaceId: string): Promise<number> {
  const counted = await untilDone(workspaceId, countUncounted);
  const indexed = await untilDone(workspaceId, (tx) => indexForgotten(tx, workspaceId, batch));
  return Math.max(counted, indexed);
}
