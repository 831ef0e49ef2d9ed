import { v7 } from 'uuid';
import { readControllers } from '#lib/db/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/policy.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { refusalToControl } from '#lib/domain/source.ts';
import type { SourceDetail } from '#lib/domain/source-detail.ts';

/**
 * Who controls the source that stays once `goes` is part of it: its own controller, else that of the one
 * that goes; a link between the two disappears. Refused when control would run in a circle.
 */
export async function controlAfterMerge(
  tx: Tx,
  goes: SourceDetail,
  stays: SourceDetail,
): Promise<Result<string | null>> {
  const both = [goes.id, stays.id];
  const outside = [stays, goes].map((source) => source.controlledBy?.id).filter((id) => id !== undefined);
  const controllerId = outside.find((id) => !both.includes(id));
  if (controllerId === undefined) return ok(null);
  const { controllers, names } = await readControllers(tx, controllerId);
  // What the one that goes controls will be controlled by the one that stays.
  for (const [id, by] of controllers) if (by === goes.id) controllers.set(id, stays.id);
  controllers.delete(goes.id);
  const nameOf = (id: string) => names.get(id) ?? stays.name;
  const no = refusalToControl(stays.id, controllerId, controllers, nameOf);
  return no ? refused(no) : ok(controllerId);
}

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
