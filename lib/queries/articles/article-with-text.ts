import { z } from 'zod';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';

/** An article with its newest text; `null` when it is not there for `actor`. */
export async function articleWithText(actor: Actor, articleId: string): Promise<ArticleDetail | null> {
  if (!z.uuid().safeParse(articleId).success) return null;
  return inWorkspace(actor, (tx) => readArticle(tx, articleId));
}
