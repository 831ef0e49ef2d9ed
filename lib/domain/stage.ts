import { z } from 'zod';
import type { Refusal } from './refusal.ts';
import type { HopCheck } from './attribution.ts';

/** Where is the work? Source: domain.md, "Stage". */
export const stages = ['OPEN', 'IN_REVIEW', 'READY', 'SIGNED_OFF'] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** What the stage rules look at. Ids are user ids; `null` means nobody. */
export interface StageFacts {
  stage: Stage;
  confirmationReason: string | null;
  confirmationSetBy: string | null;
  hops: readonly { party: string; check: HopCheck; checkNote: string | null }[];
}

/** *Settled* means signed off. */
export function isSettled(stage: Stage): boolean {
  return stage === 'SIGNED_OFF';
}

/** A signed-off claim is frozen: nothing it holds may be edited or deleted until an editor reopens it. */
export function refusalToEdit(stage: Stage): Refusal | null {
  return isSettled(stage) ? { code: 'signed-off' } : null;
}

/** The stage after a finding (a hop, evidence, a confirmation) is recorded: review opens by itself. */
export function stageAfterFinding(stage: Stage): Stage {
  return stage === 'OPEN' ? 'IN_REVIEW' : stage;
}

/** The stage after new evidence arrived: as a finding, and a signed-off claim is reopened by it. */
export function stageAfterEvidence(stage: Stage): Stage {
  return stage === 'SIGNED_OFF' ? 'IN_REVIEW' : stageAfterFinding(stage);
}

/** What has to be there before anyone signs off: a reason, and every hop checked or explained. */
function refusalOfGaps(facts: StageFacts): Refusal | null {
  if (!facts.confirmationReason) return { code: 'reason-needed' };
  const open = facts.hops.filter((hop) => hop.check === 'UNCHECKED' && !hop.checkNote);
  return open.length > 0 ? { code: 'hops-unchecked', parties: open.map((hop) => hop.party) } : null;
}

/** `IN_REVIEW` → `READY`: a reason on the current confirmation, every hop checked or explained. */
export function refusalToAskSignOff(facts: StageFacts): Refusal | null {
  if (facts.stage !== 'IN_REVIEW') return { code: 'not-in-stage', stage: facts.stage };
  return refusalOfGaps(facts);
}

/** `READY` → `IN_REVIEW`: a reason. */
export function refusalToWithdraw(stage: Stage, reason: string): Refusal | null {
  if (stage !== 'READY') return { code: 'not-in-stage', stage };
  return reason.trim() ? null : { code: 'reason-needed' };
}

/**
 * `READY` → `SIGNED_OFF`: by someone other than the person who last set the confirmation. What asking for
 * it needed is asked again, because the chain may have changed since.
 */
export function refusalToSignOff(facts: StageFacts, userId: string): Refusal | null {
  if (facts.stage !== 'READY') return { code: 'not-in-stage', stage: facts.stage };
  if (facts.confirmationSetBy === userId) return { code: 'own-verdict' };
  return refusalOfGaps(facts);
}

/** `SIGNED_OFF` → `IN_REVIEW` by an editor: a reason. */
export function refusalToReopen(stage: Stage, reason: string): Refusal | null {
  if (stage !== 'SIGNED_OFF') return { code: 'not-in-stage', stage };
  return reason.trim() ? null : { code: 'reason-needed' };
}
