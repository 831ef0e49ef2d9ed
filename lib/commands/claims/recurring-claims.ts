import { z } from 'zod';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import { holdClaim } from '#lib/db/claims/claim-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { changeClaim } from './claim-command.ts';
import { copyFindingsInto } from './copied-findings.ts';
import { writeLink } from './written-link.ts';

/** What is done with claims checked before when another is recorded: linked, their findings copied, or both. */
export const recurringSchema = z
  .array(
    z.strictObject({
      claimId: z.uuid(),
      relation: claimRelationSchema.nullable().default(null),
      copy: z.boolean().default(false),
    }),
  )
  .max(20)
  .default([]);
type Recurring = z.output<typeof recurringSchema>[number];

interface Context {
  workspaceId: string;
  userId: string;
  now: Date;
}

interface Together {
  claim: ClaimDetail;
  events: EventDraft[];
}

function gone(position: number): Refusal {
  const message = 'A claim chosen here was deleted meanwhile. Take it out of the choice and record again.';
  return { code: 'invalid', problems: [{ path: ['recurring', position, 'claimId'], message }] };
}

async function bringOne(
  tx: Tx,
  context: Context,
  claim: ClaimDetail,
  { from, relation, copy }: { from: ClaimDetail } & Omit<Recurring, 'claimId'>,
): Promise<Result<Together>> {
  const together: Together = { claim, events: [] };
  if (relation) {
    const linked = await writeLink(tx, { claim, otherClaimId: from.id, relation, ...context });
    if (!linked.ok) return linked;
    const changed = await changeClaim(tx, { claim, ...context, touched: 'details' }, {}, [linked.value]);
    if (!changed.ok) return changed;
    together.claim = changed.value.value;
    together.events.push(...changed.value.events);
  }
  if (copy) {
    const copied = await copyFindingsInto(tx, { from, into: together.claim, ...context });
    // Of two claims that hold the same findings, the second has nothing left to give.
    const held = from.evidence.length + from.hops.length > 0;
    if (!copied.ok) return held && copied.refusal.code === 'nothing-to-copy' ? ok(together) : copied;
    together.claim = copied.value.value;
    together.events.push(...copied.value.events);
  }
  return ok(together);
}

/**
 * Links a claim to others of the workspace and copies their findings, as chosen; answers it as it is then, and the
 * events. Refused as a whole when one of them is not there, or has nothing to copy.
 */
export async function bringTogether(
  tx: Tx,
  context: Context,
  claim: ClaimDetail,
  recurring: readonly Recurring[],
): Promise<Result<Together>> {
  let current = claim;
  const events: EventDraft[] = [];
  for (const [position, { claimId, ...how }] of recurring.entries()) {
    const from = await holdClaim(tx, claimId);
    if (!from) return refused(gone(position));
    const used = await bringOne(tx, context, current, { from, ...how });
    if (!used.ok) return used;
    current = used.value.claim;
    events.push(...used.value.events);
  }
  return ok({ claim: current, events });
}
