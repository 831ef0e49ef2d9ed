import { z } from 'zod';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { stageFactsOf } from '#lib/domain/shapes/stage-facts.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import { refusalToSignOff, type Stage } from '#lib/domain/stage.ts';

/** What is done claim after claim: settling a passage that a new text changed, asking for sign-off, and signing off. */
export const doneStepSchema = z.enum(['place', 'ask', 'sign-off']);
export type DoneStep = z.infer<typeof doneStepSchema>;

/** In which stages a claim may wait for that. */
export const waitingStages: Readonly<Record<DoneStep, readonly Stage[]>> = {
  place: ['OPEN', 'IN_REVIEW', 'READY'],
  ask: ['OPEN', 'IN_REVIEW'],
  'sign-off': ['READY'],
};

/** Whether a claim waits for what `actor` has just done on another one: to be asked about, or to be signed off by them. */
export function waitsFor(claim: ClaimDetail, actor: Actor, step: DoneStep): boolean {
  if (!waitingStages[step].includes(claim.stage)) return false;
  if (step === 'place') return may(actor, 'claim.edit') && claim.anchor.awaitsPerson;
  if (step === 'ask') return true;
  return may(actor, 'claim.sign-off') && refusalToSignOff(stageFactsOf(claim), actor.userId) === null;
}
