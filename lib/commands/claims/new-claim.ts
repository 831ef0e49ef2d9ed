import { termCountOf } from '#lib/db/recurring/claim-terms.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Importance } from '#lib/domain/values/importance.ts';
import { searchText } from '#lib/domain/text/search-text.ts';

interface NewClaim {
  id: string;
  articleId: string;
  statement: string;
  importance: Importance;
  tags: string[];
}

/** The row of a claim that nothing has been found out about yet. `article` is what it is found again by, too. */
export function newClaimRow(
  { id, articleId, statement, importance, tags }: NewClaim,
  {
    workspaceId,
    userId,
    now,
    article,
  }: { workspaceId: string; userId: string; now: Date; article: { headline: string; language: string } },
): Prisma.ClaimCreateManyInput {
  return {
    workspaceId,
    id,
    articleId,
    statement,
    searchText: searchText(statement),
    termCount: termCountOf({ statement, ...article }),
    importance,
    tags,
    verdict: 'INSUFFICIENT',
    createdAt: now,
    createdBy: userId,
    updatedAt: now,
  };
}
