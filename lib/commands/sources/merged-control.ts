import { v7 } from 'uuid';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/**
 * Carries a merge into the history of control: entries that name the source that goes end, and go on under
 * the one that stays with the same word about who says so.
 */
export async function moveControl(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  { goesId, staysId, controllerId }: { goesId: string; staysId: string; controllerId: string | null },
): Promise<void> {
  const both = [goesId, staysId];
  const open = await tx.control.findMany({
    where: { endedAt: null, OR: [{ sourceId: { in: both } }, { controllerId: goesId }] },
  });
  const above = open.filter((row) => both.includes(row.sourceId));
  const stands = above.find((row) => row.sourceId === staysId && row.controllerId === controllerId);
  const said = above.find((row) => row.controllerId === controllerId);
  const ends = open.filter((row) => row !== stands);
  await tx.control.updateMany({
    where: { id: { in: ends.map(({ id }) => id) } },
    data: { endedAt: now, endedBy: actor.userId },
  });
  const goOn = open
    .filter((row) => !both.includes(row.sourceId))
    .map((row) => ({ ...row, controllerId: staysId }));
  if (said && !stands && controllerId !== null) goOn.push({ ...said, sourceId: staysId, controllerId });
  await tx.control.createMany({
    data: goOn.map((row) => ({ ...row, id: v7(), createdAt: now, createdBy: actor.userId })),
  });
}
