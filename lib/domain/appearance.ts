import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { AppearanceDetail, ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

/**
 * The claim as it is seen in one of the articles it stands in: on its passage there. Everywhere else, and in its own
 * article, it is as it is. Source: domain.md, "Appearance".
 */
export function seenIn(articleId: string, claim: ClaimDetail): ClaimDetail {
  const there = claim.appearances.find(({ article }) => article.id === articleId);
  return there ? { ...claim, anchor: there.anchor } : claim;
}

/** How the claim appears in the article it is seen in; `null` where that is its own. */
export function appearanceSeen({ anchor, appearances }: ClaimDetail): AppearanceDetail | null {
  return appearances.find((one) => one.anchor.versionId === anchor.versionId) ?? null;
}

/** True of an article in which the claim stands, its own or another. */
export function standsIn(articleId: string, claim: StandingFacts): boolean {
  return claim.articleId === articleId || claim.appearances.some(({ article }) => article.id === articleId);
}

/** Where a claim stands, as far as it decides whether it may stand in one more article. */
export interface StandingFacts {
  /** Its own article. */
  articleId: string;
  appearances: readonly { article: { id: string } }[];
}

/** A claim stands in an article once: refused in its own, and where it appears already. */
export function refusalToAppear(articleId: string, claim: StandingFacts): Refusal | null {
  return standsIn(articleId, claim) ? { code: 'stands-here-already' } : null;
}

/** An article whose claims stand in others too stays: what was checked for those would go from them. */
export function refusalToTakeAway(appearing: number): Refusal | null {
  return appearing === 0 ? null : { code: 'claims-stand-elsewhere', count: appearing };
}
