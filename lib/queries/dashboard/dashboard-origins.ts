import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { standingClaims } from '#lib/db/articles/standing-claims.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { storyOrigins, type StoryOrigins } from '#lib/domain/origins/story-origins.ts';
import { inReadingOrder } from '#lib/domain/reading-order.ts';

/** Claims of one story that are read for its picture; of more, nothing is drawn. */
export const claimsRead = 500;

/** What a story stands on, as those may see it for whom the transaction reads; `null` where it has too many claims. */
export async function originsOfStory(tx: Tx, articleId: string): Promise<StoryOrigins | null> {
  const ids = await standingClaims(tx, articleId);
  if (ids.length > claimsRead) return null;
  const claims = await readClaims(tx, { articleId }, { pictured: false });
  const sides = claims.flatMap(({ corroboration: { supports, refutes } }) => [supports, refutes]);
  const named = sides.flatMap(({ origins, onEveryWay }) =>
    [...origins, ...onEveryWay].flatMap(({ originId, partyIds }) => [originId, ...partyIds]),
  );
  // What stands in place of a name that is kept back is the id of no source.
  const known = await tx.source.findMany({
    where: { id: { in: [...new Set(named)] } },
    select: { id: true },
  });
  return storyOrigins(
    inReadingOrder(claims, ({ anchor }) => anchor),
    new Set(known.map(({ id }) => id)),
  );
}
