import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
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
  /** The confirmation was set on an earlier wording of the statement. */
  earlierWording: boolean;
  /** It says more than the evidence does now, and no note says why: what it rested on fell away since it was set. */
  unsupported: boolean;
  /** Who changed the statement last, if anybody has since it was recorded. */
  statementEditedBy: string | null;
  hops: readonly { party: string; check: HopCheck; checkNote: string | null }[];
  evidence: number;
  /** Why the claim needs neither chain nor evidence, where somebody has said so. */
  bareReason: string | null;
  /** A new text of an article it stands in changed or lost its passage, and nobody has said yet where it stands. */
  passageOpen: boolean;
}

/** *Settled* means signed off. */
export function isSettled(stage: Stage): boolean {
  return stage === 'SIGNED_OFF';
}

/** A signed-off claim is frozen: nothing it holds may be edited or deleted until an editor reopens it. */
export function refusalToEdit(stage: Stage): Refusal | null {
  return isSettled(stage) ? { code: 'signed-off' } : null;
}

/** What a change of a claim touches, as far as the stages care. */
export type Touched =
  'details' | 'confirmation' | 'statement' | 'passage' | 'chain' | 'evidence' | 'response';

/**
 * The stage after a change. Review opens by itself with the first finding; what an editor was asked to sign off goes
 * back to review when its statement, passage, chain or evidence changes; evidence and responses reopen what is signed
 * off, where the other changes are refused before they come here. Source: domain.md, "Stage".
 */
export function stageAfter(stage: Stage, touched: Touched): Stage {
  switch (touched) {
    case 'details':
      return stage;
    case 'confirmation':
      return stage === 'OPEN' ? 'IN_REVIEW' : stage;
    case 'statement':
    case 'passage':
      return stage === 'READY' ? 'IN_REVIEW' : stage;
    case 'chain':
      return stage === 'SIGNED_OFF' ? stage : 'IN_REVIEW';
    case 'evidence':
    case 'response':
      return 'IN_REVIEW';
  }
}

/** The confirmation was set before the statement got the wording it has now. Times are ISO 8601 in UTC. */
export function isOnEarlierWording(
  confirmationSetAt: string | null,
  statementEditedAt: string | null,
): boolean {
  return confirmationSetAt !== null && statementEditedAt !== null && statementEditedAt >= confirmationSetAt;
}

/** True when there is neither a chain nor evidence, so that nothing was found. */
export function isBare({ hops, evidence }: Pick<StageFacts, 'hops' | 'evidence'>): boolean {
  return hops.length === 0 && evidence === 0;
}

/**
 * What has to be there before anyone signs off: a passage that a person put it on or that reads as it did; a reason, given on the wording that stands, for a status that the
 * evidence bears out or a note explains; every hop checked or explained; and a chain or evidence, or why the claim needs
 * neither.
 */
function refusalOfGaps(facts: StageFacts, bareReason: string | null): Refusal | null {
  if (facts.passageOpen) return { code: 'passage-open' };
  if (!facts.confirmationReason) return { code: 'reason-needed' };
  if (facts.earlierWording) return { code: 'earlier-wording' };
  if (facts.unsupported) return { code: 'unsupported' };
  if (isBare(facts) && !bareReason?.trim()) return { code: 'nothing-found' };
  const open = facts.hops.filter((hop) => hop.check === 'UNCHECKED' && !hop.checkNote);
  return open.length > 0 ? { code: 'hops-unchecked', parties: open.map((hop) => hop.party) } : null;
}

/**
 * `IN_REVIEW` → `READY`: a reason on the current confirmation and wording, every hop checked or explained, and
 * `bareReason` where there is neither chain nor evidence.
 */
export function refusalToAskSignOff(
  facts: StageFacts,
  bareReason: string | null = facts.bareReason,
): Refusal | null {
  if (facts.stage !== 'IN_REVIEW') return { code: 'not-in-stage', stage: facts.stage };
  return refusalOfGaps(facts, bareReason);
}

/** `READY` → `IN_REVIEW`: a reason. */
export function refusalToWithdraw(stage: Stage, reason: string): Refusal | null {
  if (stage !== 'READY') return { code: 'not-in-stage', stage };
  return reason.trim() ? null : { code: 'reason-needed' };
}

/**
 * `READY` → `SIGNED_OFF`: by someone who neither set the confirmation last nor changed the statement last. What asking
 * for it needed is asked again, because the chain may have changed since.
 */
export function refusalToSignOff(facts: StageFacts, userId: string): Refusal | null {
  if (facts.stage !== 'READY') return { code: 'not-in-stage', stage: facts.stage };
  if (facts.confirmationSetBy === userId) return { code: 'own-verdict' };
  if (facts.statementEditedBy === userId) return { code: 'own-wording' };
  return refusalOfGaps(facts, facts.bareReason);
}

/** `SIGNED_OFF` → `IN_REVIEW` by an editor: a reason. */
export function refusalToReopen(stage: Stage, reason: string): Refusal | null {
  if (stage !== 'SIGNED_OFF') return { code: 'not-in-stage', stage };
  return reason.trim() ? null : { code: 'reason-needed' };
}
