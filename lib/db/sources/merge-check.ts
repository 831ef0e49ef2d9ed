import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { discreditedFromBoth, refusalToControl } from '#lib/domain/source.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { readParties } from './parties.ts';
import type { SourceRecord } from './source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';

function refusalOfPair(goes: SourceRecord, stays: SourceRecord): Refusal | null {
  if (goes.detail.id === stays.detail.id) return { code: 'merge-with-itself' };
  if (goes.mergedIntoId !== null || stays.mergedIntoId !== null) return { code: 'already-merged' };
  if (goes.detail.standing === stays.detail.standing) return null;
  const { name } = goes.detail.standing === 'DISCREDITED' ? goes.detail : stays.detail;
  return { code: 'merge-one-discredited', name };
}

/** A claim in whose chain both stand. Deleted claims don't hold up a merge nobody could then make. */
async function refusalOfOneChain(tx: Tx, goesId: string, staysId: string): Promise<Refusal | null> {
  const claim = await tx.claim.findFirst({
    where: {
      deletedAt: null,
      AND: [{ hops: { some: { sourceId: goesId } } }, { hops: { some: { sourceId: staysId } } }],
    },
    select: { id: true, statement: true },
  });
  return claim && { code: 'merge-in-one-chain', claimId: claim.id, statement: claim.statement };
}

/**
 * Who controls the source that stays once `goes` is part of it: its own controller, else that of the one
 * that goes; a link between the two disappears. Refused when control would run in a circle.
 */
async function controlAfterMerge(
  tx: Tx,
  goes: SourceDetail,
  stays: SourceDetail,
): Promise<Result<string | null>> {
  const both = [goes.id, stays.id];
  const outside = [stays, goes].map((source) => source.controlledBy?.id).filter((id) => id !== undefined);
  const controllerId = outside.find((id) => !both.includes(id));
  if (controllerId === undefined) return ok(null);
  const parties = new Map<string, { name: string; controlledById: string | null }>(
    await readParties(tx, [controllerId, stays.id]),
  );
  // What the one that goes controls will be controlled by the one that stays.
  for (const [id, { name, controlledById }] of parties)
    if (controlledById === goes.id) parties.set(id, { name, controlledById: stays.id });
  parties.delete(goes.id);
  const no = refusalToControl(stays.id, controllerId, parties);
  return no ? refused(no) : ok(controllerId);
}

/** What the source that stays is once another is part of it. */
export interface Merged {
  controllerId: string | null;
  /** The first day of what no longer counts of it, where it is limited. */
  discreditedFrom: string | null;
}

/** Merging never lets count again what was discredited of either. */
function discreditedFrom(
  { discredited: one }: SourceDetail,
  { discredited: other }: SourceDetail,
): string | null {
  return one && other ? discreditedFromBoth(one.from, other.from) : null;
}

/** Whether `goes` can be made part of `stays`, and what that one is then. */
export async function checkMerge(tx: Tx, goes: SourceRecord, stays: SourceRecord): Promise<Result<Merged>> {
  const no = refusalOfPair(goes, stays) ?? (await refusalOfOneChain(tx, goes.detail.id, stays.detail.id));
  if (no) return refused(no);
  const control = await controlAfterMerge(tx, goes.detail, stays.detail);
  if (!control.ok) return control;
  return ok({ controllerId: control.value, discreditedFrom: discreditedFrom(goes.detail, stays.detail) });
}
