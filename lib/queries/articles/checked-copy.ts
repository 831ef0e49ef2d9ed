import { inReadingOrder } from '#lib/domain/reading-order.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { readChangesSince } from '#lib/db/articles/changes-since.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { standingClaims } from '#lib/db/articles/standing-claims.ts';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import { coverageOfVersion } from '#lib/db/articles/version-sentences.ts';
import { coverageCount } from '#lib/domain/versions/coverage.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { seenIn } from '#lib/domain/shapes/seen-in.ts';
import { charactersOf, type ReportSize } from '#lib/domain/making/large-report.ts';
import { checkedCopy } from '#lib/domain/report/checked-copy.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Report } from '#lib/domain/report/document.ts';

interface Links {
  article: string;
  claim: (claimId: string) => string;
}

// What is made of a claim takes this process a millisecond, for which everybody else waits.
const portion = 50;

/** The claims that stand in an article, read so many at a time that others are answered in between. */
async function readInPortions(tx: Tx, articleId: string): Promise<ClaimDetail[]> {
  const ids = await standingClaims(tx, articleId);
  const claims: ClaimDetail[] = [];
  for (let from = 0; from < ids.length; from += portion) {
    claims.push(...(await readClaims(tx, { ids: ids.slice(from, from + portion) })));
  }
  return claims.map((claim) => seenIn(articleId, claim));
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
      const claims = await readInPortions(tx, articleId);
      const changes = await readChangesSince(tx, article);
      const people = await readPeople(tx, [actor.userId]);
      return {
        article,
        changes,
        ratings: await readHouseRatings(tx),
        coverage: coverageCount(await coverageOfVersion(tx, article)),
        claims: inReadingOrder(claims, ({ anchor }) => anchor),
        made: { at: now.toISOString(), by: people.get(actor.userId)?.name ?? '' },
        log: await readHead(tx),
      };
    },
    { snapshot: true, long: true, out: true, replica: true },
  );
  return facts && checkedCopy({ ...facts, articleLink: links.article, claimLink: links.claim });
}

/** How much a report of an article would hold; nothing where it is not there for `actor`. */
export async function sizeOfArticle(actor: Actor, articleId: string): Promise<ReportSize> {
  const claims = await inWorkspace(actor, async (tx) =>
    tx.claim.findMany({
      where: { id: { in: await standingClaims(tx, articleId) } },
      select: {
        statement: true,
        evidence: { where: { deletedAt: null }, select: { title: true, excerpt: true } },
      },
    }),
  );
  return { claims: claims.length, characters: charactersOf(claims) };
}
