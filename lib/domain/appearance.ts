import type { Refusal } from '#lib/domain/refusals/refusal.ts';

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
