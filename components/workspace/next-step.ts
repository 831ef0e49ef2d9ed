import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import { may, type Actor } from '#lib/domain/policy.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { refusalToAskSignOff, refusalToSignOff, type StageFacts } from '#lib/domain/stage.ts';

/** The step towards sign-off a claim waits for, with what still stands in its way. */
export interface NextStep {
  command: 'ask-sign-off' | 'sign-off-claim';
  label: string;
  refusal: Refusal | null;
}

function factsOf(claim: ClaimDetail): StageFacts {
  return {
    stage: claim.stage,
    confirmationReason: claim.confirmationReason,
    confirmationSetBy: claim.confirmationSetBy?.id ?? null,
    hops: claim.hops.map((hop) => ({ party: hop.source.name, check: hop.check, checkNote: hop.checkNote })),
  };
}

/** What `actor` can do next towards sign-off, or `null` when the claim's stage or their role has nothing to offer. */
export function nextStep(claim: ClaimDetail, actor: Actor): NextStep | null {
  if (claim.stage === 'READY' && may(actor, 'claim.sign-off')) {
    return {
      command: 'sign-off-claim',
      label: 'Sign off',
      refusal: refusalToSignOff(factsOf(claim), actor.userId),
    };
  }
  if (claim.stage === 'IN_REVIEW' && may(actor, 'claim.ask-sign-off')) {
    return {
      command: 'ask-sign-off',
      label: 'Ask for sign-off',
      refusal: refusalToAskSignOff(factsOf(claim)),
    };
  }
  return null;
}
