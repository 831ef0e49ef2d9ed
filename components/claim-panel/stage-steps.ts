import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { refusalToAskSignOff, refusalToSignOff } from '#lib/domain/stage.ts';
import { stageFactsOf } from '#lib/domain/shapes/stage-facts.ts';

/** A step of the stage table a person may take, with what stands in its way now. */
export interface StageStep {
  step: 'ask' | 'withdraw' | 'sign-off' | 'reopen';
  /** In words; `null` when the step can be taken. */
  whyNot: string | null;
  /** What has to be written to take it. */
  asks: 'reason' | 'bare-reason' | null;
}

/** The steps `actor` is offered on this claim; those their role leaves out are absent. */
export function stageSteps(claim: ClaimDetail, actor: Actor): StageStep[] {
  const steps: StageStep[] = [];
  const asks = may(actor, 'claim.ask-sign-off');
  if (claim.stage === 'IN_REVIEW' && asks) {
    const no = refusalToAskSignOff(stageFactsOf(claim));
    const bare = no?.code === 'nothing-found';
    const words =
      no?.code === 'reason-needed' ? 'Set the status with a reason first.' : no && refusalWords(no);
    steps.push({ step: 'ask', whyNot: bare ? null : words, asks: bare ? 'bare-reason' : null });
  }
  if (claim.stage === 'READY' && may(actor, 'claim.sign-off')) {
    const no = refusalToSignOff(stageFactsOf(claim), actor.userId);
    steps.push({ step: 'sign-off', whyNot: no && refusalWords(no), asks: null });
  }
  if (claim.stage === 'READY' && asks) steps.push({ step: 'withdraw', whyNot: null, asks: 'reason' });
  if (claim.stage === 'SIGNED_OFF' && may(actor, 'claim.reopen')) {
    steps.push({ step: 'reopen', whyNot: null, asks: 'reason' });
  }
  return steps;
}

/** Where the work stands and who is next, in one sentence. */
export function stageSentence(claim: ClaimDetail, actor: Actor): string {
  if (claim.stage === 'OPEN') return 'Review begins with the first finding recorded.';
  if (claim.stage === 'IN_REVIEW') return 'In review. Sign-off can be asked for when it is checked.';
  if (claim.stage === 'READY') {
    return may(actor, 'claim.sign-off')
      ? 'Ready: an editor is asked to sign off.'
      : 'Ready: waiting for an editor to sign off.';
  }
  return may(actor, 'claim.reopen')
    ? 'What it holds is frozen until you or another editor reopens it.'
    : 'What it holds is frozen. An editor can reopen it.';
}
