import { fillWaiting } from '#lib/db/searching/keep-entries.ts';
import { inWorkspace } from '#lib/db/transaction.ts';

const atOnce = 1_000;

/** Makes the entries of what was written past the commands, so that it is found by its words. */
export async function makeEntries({ workspaceId }: { workspaceId: string }): Promise<void> {
  const made = () => inWorkspace({ workspaceId, userId: null }, (tx) => fillWaiting(tx, atOnce));
  while ((await made()) === atOnce);
}
