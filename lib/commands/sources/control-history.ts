import { v7 } from 'uuid';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/** Who controls a source, and who says so. */
export interface ControlStatement {
  sourceId: string;
  controllerId: string | null;
  statedById: string | null;
  note: string;
  since: Date | null;
}

/** For control that came without a word about who says so. */
export const unstated = { statedById: null, note: '', since: null };

/**
 * Ends what was recorded about who controls a source and begins the new entry, if there is one; the source
 * itself is the caller's to write. Needs the register locked.
 */
export async function replaceControl(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  { controllerId, ...statement }: ControlStatement,
): Promise<void> {
  const { workspaceId, userId } = actor;
  await tx.control.updateMany({
    where: { sourceId: statement.sourceId, endedAt: null },
    data: { endedAt: now, endedBy: userId },
  });
  if (controllerId === null) return;
  await tx.control.create({
    data: { workspaceId, id: v7(), ...statement, controllerId, createdAt: now, createdBy: userId },
  });
}
