import { changeClaim, type ClaimEvent } from '#lib/commands/claims/claim-command.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

/**
 * Ends a change of where a claim stands: none of its articles corroborates it, so its evidence is counted again, and a
 * settled claim that loses its support by that is opened.
 */
export async function changeCounted(
  tx: Tx,
  { claim, now, workspaceId }: { claim: ClaimDetail; now: Date; workspaceId: string },
  events: readonly [ClaimEvent, ...ClaimEvent[]],
): Promise<Result<Done<ClaimDetail>>> {
  const because = 'It stands in other articles now, and none of those counts for it.';
  const reopened = await refreshCorroboration(tx, [claim.id], { now, because });
  const counted = reopened.length > 0 ? await readClaim(tx, claim.id) : claim;
  if (!counted) return refused({ code: 'not-found' });
  const done = await changeClaim(tx, { claim: counted, now, workspaceId, touched: 'details' }, {}, events);
  if (!done.ok) return done;
  const { value, events: told } = done.value;
  return ok({ value, events: [...told, ...reopened] });
}
