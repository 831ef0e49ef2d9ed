'use client';

import { createContext, use } from 'react';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

export interface ArticleContextValue {
  article: ArticleDetail;
  /** In reading order. */
  claims: readonly ClaimDetail[];
  actor: Actor;
  /** Lets the screen around know of the article as it is now. */
  onChange: (article: ArticleDetail) => void;
}

export const ArticleContext = createContext<ArticleContextValue | null>(null);

/** The article that is open, whatever screen it is open on. */
export function useArticle(): ArticleContextValue {
  const value = use(ArticleContext);
  if (!value) throw new Error('useArticle needs an ArticleContext around it.');
  return value;
}
