import { isPutAlone } from '#lib/domain/appearance.ts';
import { isSettled } from '#lib/domain/stage.ts';
import type { AppearanceDetail, ClaimDetail } from './claim-detail.ts';

/**
 * The claim as it is seen in one of the articles it stands in: on its passage there. Everywhere else, and in its own
 * article, it is as it is. Source: domain.md, "Appearance".
 */
export function seenIn(articleId: string, claim: ClaimDetail): ClaimDetail {
  const there = claim.appearances.find(({ article }) => article.id === articleId);
  // Seen there already it has that passage, and no longer says how its own is.
  if (!there || there.anchor.versionId === claim.anchor.versionId) return claim;
  return { ...claim, anchor: there.anchor, ownPassageOpen: claim.anchor.awaitsPerson };
}

/** How the claim appears in the article it is seen in; `null` where that is its own. */
export function appearanceSeen({ anchor, appearances }: ClaimDetail): AppearanceDetail | null {
  return appearances.find((one) => one.anchor.versionId === anchor.versionId) ?? null;
}

/** How it appears where only who put it there has said that the passage is that claim; `null` where it is not so. */
export function putAlone(claim: ClaimDetail): AppearanceDetail | null {
  const seen = appearanceSeen(claim);
  return seen && isPutAlone(seen, claim) ? seen : null;
}

/** True of a claim that is settled in the article it is seen in: signed off, and put there by no one person alone. */
export function isSettledHere(claim: ClaimDetail): boolean {
  return isSettled(claim.stage) && !putAlone(claim);
}
