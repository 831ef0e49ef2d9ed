import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** What became of a claim's passage in a version of its article. Source: domain.md, "Anchor". */
export const anchorStates = ['ANCHORED', 'MOVED', 'CHANGED', 'ORPHANED'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** What a person makes of a passage that was not found as it was; to select it anew is to move the claim. */
export const passageDecisionSchema = z.enum(['ACCEPTED', 'DROPPED']);
export type PassageDecision = z.infer<typeof passageDecisionSchema>;

export interface PlacedAnchor {
  state: AnchorState;
  decision: string | null;
}

/** True where the claim stands for sure: found as it was, or put there by a person. */
export function standsSurely(state: AnchorState): boolean {
  return state === 'ANCHORED' || state === 'MOVED';
}

/** True where a person has yet to say where the claim stands. */
export function awaitsPerson({ state, decision }: PlacedAnchor): boolean {
  return !standsSurely(state) && decision === null;
}

/** Refuses to settle a passage that nobody has to look at, and to accept where nothing is offered. */
export function refusalToSettlePassage(anchor: PlacedAnchor, decision: PassageDecision): Refusal | null {
  if (!awaitsPerson(anchor)) return { code: 'passage-settled' };
  return decision === 'ACCEPTED' && anchor.state === 'ORPHANED' ? { code: 'passage-lost' } : null;
}
