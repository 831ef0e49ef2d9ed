import { addAppearance } from '#lib/commands/appearances/add-appearance.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { AppearanceDetail, ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { aClaim, anArticle, valueOf } from '#testing/newsroom.ts';

/** Where in an article of the tests a claim that appears there stands. */
export const passageThere = { start: 0, end: 39 };

/** A claim of one article that appears in another. */
export async function anAppearance(
  actor: Actor,
  more: { home?: ArticleDetail; there?: ArticleDetail; claim?: ClaimDetail } = {},
): Promise<{ home: ArticleDetail; there: ArticleDetail; claim: ClaimDetail; appearance: AppearanceDetail }> {
  const home = more.home ?? (await anArticle(actor));
  const there = more.there ?? (await anArticle(actor));
  const { id: claimId } = more.claim ?? (await aClaim(actor, home));
  const input = { claimId, versionId: there.version.id, ...passageThere };
  const claim = valueOf(await addAppearance.execute(actor, input));
  const appearance = claim.appearances.find(({ article }) => article.id === there.id);
  if (!appearance) throw new Error('The claim appears where it was put.');
  return { home, there, claim, appearance };
}
