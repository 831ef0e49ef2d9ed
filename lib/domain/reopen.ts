import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import { isOverride } from './override.ts';
import { isSettled, type Stage } from './stage.ts';

/** What a claim is once it is reopened, whoever or whatever reopened it: nobody has signed it off any more. */
export const reopened = {
  stage: 'IN_REVIEW',
  signedOffBy: null,
  signedOffAt: null,
} as const satisfies { stage: Stage; signedOffBy: null; signedOffAt: null };

/** True of a step that takes a claim which was signed off back to work. */
export function isReopening(from: Stage, to: Stage): boolean {
  return isSettled(from) && !isSettled(to);
}

/** Why a claim is reopened whose passage reads otherwise, or is no more, in a version of its article. */
export function passageChangedWords(state: 'CHANGED' | 'ORPHANED', version: number): string {
  return state === 'CHANGED'
    ? `Its passage, or what it is said with, reads otherwise in version ${version} of the article.`
    : `Its passage is not in version ${version} of the article.`;
}

/**
 * True of a claim that has to be reopened because what happened elsewhere took its evidence away: it is signed off, its
 * status was borne out by the verdict it had, and is no longer by the one it has now. What an editor overrode, or nobody
 * has counted before, stays. Source: domain.md, "Stage".
 */
export function losesSupport(
  claim: { stage: Stage; confirmation: Confirmation; overridden: boolean; verdict: Verdict | null },
  after: Verdict,
): boolean {
  const { stage, confirmation, overridden, verdict } = claim;
  if (!isSettled(stage) || overridden || verdict === null) return false;
  return !isOverride(confirmation, verdict) && isOverride(confirmation, after);
}
