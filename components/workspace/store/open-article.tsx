'use client';

import { useMemo, type ReactNode } from 'react';
import { ArticleContext } from '#components/articles/article-context.ts';
import { useWorkspace, useWorkspaceContext } from './workspace-context.tsx';

/** Hands on the article that is open here to what can be done with it. */
export function OpenArticle({ children }: { children: ReactNode }) {
  const { store, actor } = useWorkspaceContext();
  const article = useWorkspace((state) => state.article);
  const claims = useWorkspace((state) => state.claims);
  const order = useWorkspace((state) => state.order);
  const open = useMemo(
    () => ({
      article,
      claims: order.flatMap((id) => claims.get(id) ?? []),
      actor,
      onChange: store.getState().setArticle,
    }),
    [article, claims, order, actor, store],
  );
  return <ArticleContext value={open}>{children}</ArticleContext>;
}
