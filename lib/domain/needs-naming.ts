import { z } from 'zod';
import { isMisattributed, type HopCheck } from './attribution.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import { isAgainstEvidence } from './override.ts';
import { isSettled, type Stage } from './stage.ts';

/** Why a claim has to be named before its article is cleared or published. */
export const namingReasons = [
  'NOT_SETTLED',
  'PUT_ALONE',
  'FALSE',
  'RETRACTED',
  'MISATTRIBUTED',
  'OWN_VOICE',
  'OVERRIDE',
] as const;
export const namingReasonSchema = z.enum(namingReasons);
export type NamingReason = z.infer<typeof namingReasonSchema>;

/** What of a claim decides whether it needs naming. */
export interface NamingFacts {
  stage: Stage;
  confirmation: Confirmation;
  verdict: Verdict;
  overrideNote: string | null;
  hops: readonly { check: HopCheck }[];
  /** By `isPutAlone`, in an article it appears in; left out where it is seen in its own. */
  putAlone?: boolean;
}

/**
 * Why the claim needs naming, in the order of `namingReasons`; empty when it does not. In its own voice an article
 * says what has no chain. Source: domain.md, "Stage", last paragraph.
 */
export function whyNamed(claim: NamingFacts): NamingReason[] {
  const { stage, confirmation, hops, putAlone = false } = claim;
  const held: Record<NamingReason, boolean> = {
    NOT_SETTLED: !isSettled(stage),
    PUT_ALONE: putAlone,
    FALSE: confirmation === 'FALSE',
    RETRACTED: confirmation === 'RETRACTED',
    MISATTRIBUTED: isMisattributed(hops),
    OWN_VOICE: hops.length === 0 && confirmation !== 'CONFIRMED',
    OVERRIDE: isAgainstEvidence(claim),
  };
  return namingReasons.filter((reason) => held[reason]);
}
