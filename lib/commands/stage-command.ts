import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import type { Actor } from '#lib/domain/policy.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Stage, StageFacts } from '#lib/domain/stage.ts';
import { changeClaim } from './claim-command.ts';
import type { Done } from './kernel.ts';

/** What the stage rules look at, of a claim. */
export function stageFactsOf(claim: ClaimDetail): StageFacts {
  return {
    stage: claim.stage,
    confirmationReason: claim.confirmationReason,
    confirmationSetBy: claim.confirmationSetBy?.id ?? null,
    hops: claim.hops.map(({ source, check, checkNote }) => ({ party: source.name, check, checkNote })),
  };
}

/** Moves a claim to another stage; who signed it off is kept only while it is signed off. */
export function changeStage(
  tx: Tx,
  context: { claim: ClaimDetail; actor: Actor; now: Date },
  to: Stage,
  event: { type: string; reason?: string },
): Promise<Result<Done<ClaimDetail>>> {
  const { claim, actor, now } = context;
  const signed = to === 'SIGNED_OFF';
  return changeClaim(
    tx,
    { claim, now, workspaceId: actor.workspaceId },
    { stage: to, signedOffBy: signed ? actor.userId : null, signedOffAt: signed ? now : null },
    [{ ...event, before: { stage: claim.stage }, after: { stage: to } }],
  );
}
