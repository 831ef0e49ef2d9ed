import { readArticle } from '#lib/db/articles/article-detail.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { inReadingOrder } from '#lib/domain/reading-order.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { InterchangeFacts, PublishedArticle } from '#lib/interchange/facts.ts';

/** The other articles in which these claims stand, of those that are published under an address. */
async function readOthers(
  tx: Tx,
  articleId: string,
  claims: readonly ClaimDetail[],
): Promise<Map<string, PublishedArticle>> {
  const ids = claims.flatMap((claim) => [
    claim.articleId,
    ...claim.appearances.map(({ article }) => article.id),
  ]);
  const rows = await tx.article.findMany({
    where: {
      id: { in: ids.filter((id) => id !== articleId) },
      ...{ deletedAt: null, publicationState: 'PUBLISHED', address: { not: '' } },
    },
    select: { id: true, address: true, headline: true, publisher: true, publishedOn: true },
  });
  return new Map(
    rows.map(({ id, publishedOn, ...row }) => [
      id,
      { ...row, publishedOn: publishedOn?.toISOString().slice(0, 10) ?? null },
    ]),
  );
}

/**
 * What documents for other programs say of an article and its claims, at one moment, as it may leave the house whoever
 * asks for it; `null` when the article is not there for `actor`.
 */
export function interchangeFacts(actor: Actor, articleId: string): Promise<InterchangeFacts | null> {
  return inWorkspace(
    actor,
    async (tx, now) => {
      const article = await readArticle(tx, articleId);
      if (!article) return null;
      const people = await readPeople(tx, [actor.userId]);
      const { name } = await tx.workspace.findFirstOrThrow({ select: { name: true } });
      const claims = await readClaims(tx, { articleId });
      return {
        article,
        claims: inReadingOrder(claims, ({ anchor }) => anchor),
        others: await readOthers(tx, articleId, claims),
        workspace: { name, ratings: await readHouseRatings(tx) },
        made: { at: now.toISOString(), by: people.get(actor.userId)?.name ?? '' },
        log: await readHead(tx),
      };
    },
    { snapshot: true, long: true, out: true, replica: true },
  );
}
