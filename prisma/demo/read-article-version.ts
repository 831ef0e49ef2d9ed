import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/** The newest version of an article just imported, with the article's revision. */
export async function readArticleVersion(
  actor: Actor,
  articleId: string,
): Promise<{ id: string; text: string; revision: number }> {
  return inWorkspace(actor, async (tx) => {
    const { id, text, article } = await tx.articleVersion.findFirstOrThrow({
      where: { articleId },
      orderBy: { number: 'desc' },
      select: { id: true, text: true, article: { select: { revision: true } } },
    });
    return { id, text, revision: article.revision };
  });
}
