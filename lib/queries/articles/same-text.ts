import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { sha256Hex } from '#lib/import/hash.ts';

export interface KnownArticle {
  articleId: string;
  headline: string;
}

/** The article of the workspace that already has exactly this normalised text, or `null`. */
export async function articleOfText(actor: Actor, text: string): Promise<KnownArticle | null> {
  const version = await inWorkspace(actor, (tx) =>
    tx.articleVersion.findFirst({
      where: { sha256: sha256Hex(text), article: { deletedAt: null } },
      orderBy: { id: 'asc' },
      select: { article: { select: { id: true, headline: true } } },
    }),
  );
  return version && { articleId: version.article.id, headline: version.article.headline };
}
