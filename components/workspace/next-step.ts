import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refusalToAskSignOff, refusalToSignOff } from '#lib/domain/stage.ts';
import { stageFactsOf } from '#lib/domain/shapes/stage-facts.ts';

/** The step towards sign-off a claim waits for, with what still stands in its way. */
export interface NextStep {
  command: 'ask-sign-off' | 'sign-off-claim';
  label: string;
  refusal: Refusal | null;
}

/** What `actor` can do next towards sign-off, or `null` when the claim's stage or their role has nothing to offer. */
export function nextStep(claim: ClaimDetail, actor: Actor): NextStep | null {
  if (claim.stage === 'READY' && may(actor, 'claim.sign-off')) {
    return {
      command: 'sign-off-claim',
      label: 'Sign off',
      refusal: refusalToSignOff(stageFactsOf(claim), actor.userId),
    };
  }
  if (claim.stage === 'IN_REVIEW' && may(actor, 'claim.ask-sign-off')) {
    return {
      command: 'ask-sign-off',
      label: 'Ask for sign-off',
      refusal: refusalToAskSignOff(stageFactsOf(claim)),
    };
  }
  return null;
}
