import { readArticle } from '#lib/db/articles/article-detail.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { inReadingOrder } from '#lib/domain/reading-order.ts';
import type { InterchangeFacts } from '#lib/interchange/facts.ts';

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
      return {
        article,
        claims: inReadingOrder(await readClaims(tx, { articleId }), ({ anchor }) => anchor),
        workspace: { name, ratings: await readHouseRatings(tx) },
        made: { at: now.toISOString(), by: people.get(actor.userId)?.name ?? '' },
        log: await readHead(tx),
      };
    },
    { snapshot: true, long: true, out: true, replica: true },
  );
}
