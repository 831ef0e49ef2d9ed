import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { isSettled, type Stage } from '#lib/domain/stage.ts';

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

/** Who signed a claim off last, and when (ISO 8601 in UTC). */
export interface SignOffFacts {
  stage: Stage;
  signedOffAt: string | null;
  signedOffBy: { id: string } | null;
}

/**
 * True of a settled claim in an article it appears in, where only who put it there has said that the passage is that
 * claim: nobody else has signed it off since. It is not settled in that article, and has to be named there.
 */
export function isPutAlone(
  appearance: { createdAt: string; createdBy: { id: string } },
  { stage, signedOffAt, signedOffBy }: SignOffFacts,
): boolean {
  if (!isSettled(stage)) return false;
  const seenSince = signedOffAt !== null && Date.parse(signedOffAt) > Date.parse(appearance.createdAt);
  return !seenSince || signedOffBy === null || signedOffBy.id === appearance.createdBy.id;
}
