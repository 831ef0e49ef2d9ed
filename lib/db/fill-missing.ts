import { z } from 'zod';
import { refreshCorroboration } from './corroboration.ts';
import { holdRegister } from './register-lock.ts';
import { inWorkspace } from './transaction.ts';

const ids = z.array(z.object({ id: z.string() }));
const batch = 500;

/**
 * Counts the evidence of the claims of a workspace that were recorded before counts were kept, a batch in
 * each transaction, and says how many those were. Runs again from where it was cut off.
 */
export async function fillMissing(workspaceId: string): Promise<number> {
  for (let filled = 0; ;) {
    const done = await inWorkspace({ workspaceId, userId: null }, async (tx) => {
      await holdRegister(tx);
      const rows = await tx.$queryRaw`
        SELECT id FROM "Claim" WHERE "workspaceId" = current_workspace() AND verdict IS NULL
        ORDER BY id LIMIT ${batch}`;
      const missing = ids.parse(rows).map(({ id }) => id);
      await refreshCorroboration(tx, missing);
      return missing.length;
    });
    filled += done;
    if (done < batch) return filled;
  }
}
