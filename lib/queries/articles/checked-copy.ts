import { inReadingOrder } from '#lib/domain/reading-order.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { readChangesSince } from '#lib/db/articles/changes-since.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { checkedCopy } from '#lib/domain/report/checked-copy.ts';
import type { Report } from '#lib/domain/report/document.ts';

interface Links {
  article: string;
  claim: (claimId: string) => string;
}

/**
 * The checked copy of an article at one moment, as it may leave the house whoever asks for it; `null` when the article
 * is not there for `actor`.
 */
export async function checkedCopyOf(actor: Actor, articleId: string, links: Links): Promise<Report | null> {
  const facts = await inWorkspace(
    actor,
    async (tx, now) => {
      const article = await readArticle(tx, articleId);
      if (!article) return null;
      const claims = await readClaims(tx, { articleId });
      const changes = await readChangesSince(tx, article);
      const people = await readPeople(tx, [actor.userId]);
      return {
        article,
        changes,
        ratings: await readHouseRatings(tx),
        claims: inReadingOrder(claims, ({ anchor }) => anchor),
        made: { at: now.toISOString(), by: people.get(actor.userId)?.name ?? '' },
        log: await readHead(tx),
      };
    },
    { snapshot: true, long: true, out: true },
  );
  return facts && checkedCopy({ ...facts, articleLink: links.article, claimLink: links.claim });
}

/** How many claims an article has; none where it is not there for `actor`. */
export async function claimsOfArticle(actor: Actor, articleId: string): Promise<number> {
  return inWorkspace(actor, (tx) => tx.claim.count({ where: { articleId, deletedAt: null } }));
}
