import { readControllers } from '#lib/db/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
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
