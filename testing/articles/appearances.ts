import { addAppearance } from '#lib/commands/appearances/add-appearance.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { AppearanceDetail, ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { aClaim, anArticle, valueOf, type Newsroom } from '#testing/newsroom.ts';

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

/** Every tenth of a desk's many claims found in one more of its many stories. */
export async function manyAppearances({ reviewer }: Newsroom): Promise<void> {
  const { claims, stories } = await inWorkspace(reviewer, async (tx) => ({
    claims: await tx.claim.findMany({ select: { id: true, articleId: true }, orderBy: { id: 'asc' } }),
    stories: await tx.article.findMany({
      where: { headline: { startsWith: 'Story number' } },
      select: { id: true, versions: { select: { id: true } } },
      orderBy: { id: 'asc' },
    }),
  }));
  for (const [nth, { id: claimId, articleId }] of claims.filter((_, at) => at % 10 === 0).entries()) {
    const others = stories.filter(({ id }) => id !== articleId);
    const versionId = others[nth % others.length]?.versions[0]?.id;
    valueOf(await addAppearance.execute(reviewer, { claimId, versionId, start: 0, end: 5 }));
  }
}
