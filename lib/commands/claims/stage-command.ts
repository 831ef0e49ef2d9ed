import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Result } from '#lib/domain/result.ts';
import { isSettled, type Stage } from '#lib/domain/stage.ts';
import { writeClaim } from './claim-command.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';

/**
 * Moves a claim to another stage. Who signed it off is kept only while it is signed off; why it needs neither chain
 * nor evidence, only from asking for sign-off on.
 */
export function changeStage(
  tx: Tx,
  context: { claim: ClaimDetail; actor: Actor; now: Date },
  to: Stage,
  event: { type: string; reason?: string },
  bareReason: string | null = null,
): Promise<Result<Done<ClaimDetail>>> {
  const { claim, actor, now } = context;
  const signed = isSettled(to);
  return writeClaim(
    tx,
    { claim, now, workspaceId: actor.workspaceId },
    {
      stage: to,
      signedOffBy: signed ? actor.userId : null,
      signedOffAt: signed ? now : null,
      bareReason,
      // What an editor signs off is judged, and is what it says now.
      ...(signed ? { verdictsDiffer: false, changedSinceSignOff: false } : {}),
    },
    [{ ...event, before: { stage: claim.stage }, after: { stage: to } }],
  );
}
