import type { Tx } from '#lib/db/transaction.ts';
import { storyAlone, type MarkedText } from '#lib/domain/text/blocks.ts';
import { sha256Hex } from '#lib/import/hash.ts';

/** An article that has a text already. */
export interface KnownArticle {
  articleId: string;
  headline: string;
}

/**
 * The live article of the transaction's workspace that has exactly this normalised text, or whose text is its story and
 * was stored when headlines and captions were not kept; `null` when there is none.
 */
export async function articleWithText(tx: Tx, marked: MarkedText): Promise<KnownArticle | null> {
  const version = await tx.articleVersion.findFirst({
    where: {
      OR: [
        { sha256: sha256Hex(marked.text) },
        { sha256: sha256Hex(storyAlone(marked)), kinds: { isEmpty: true } },
      ],
      article: { deletedAt: null },
    },
    orderBy: { id: 'asc' },
    select: { article: { select: { id: true, headline: true } } },
  });
  return version && { articleId: version.article.id, headline: version.article.headline };
}
