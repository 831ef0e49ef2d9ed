import type { Tx } from '#lib/db/transaction.ts';

/** An article that has a text already. */
export interface KnownArticle {
  articleId: string;
  headline: string;
}

/** What a text is known by: all of it, and its story alone, as it was stored when headlines and captions were not kept. */
interface TextHashes {
  whole: string;
  story: string;
}

/** The live article of the transaction's workspace that has a normalised text of one of these; `null` when there is none. */
export async function articleWithText(tx: Tx, { whole, story }: TextHashes): Promise<KnownArticle | null> {
  const version = await tx.articleVersion.findFirst({
    where: {
      OR: [{ sha256: whole }, { sha256: story, kinds: { isEmpty: true } }],
      article: { deletedAt: null },
    },
    orderBy: { id: 'asc' },
    select: { article: { select: { id: true, headline: true } } },
  });
  return version && { articleId: version.article.id, headline: version.article.headline };
}
