'use client';

import { useEffect, useRef } from 'react';
import { paths } from '#lib/web/paths.ts';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';
import { openClaimId } from '#components/workspace/store/workspace-store.ts';

const settled = 200;

/**
 * Keeps the claim a person opened in the address, so that it can be shared and a reload comes back to it.
 * Waits until someone who runs through the claims has stopped at one: browsers refuse hundreds of changes in
 * a row.
 */
export function useClaimAddress(): void {
  const articleId = useWorkspace((state) => state.article.id);
  const selectedId = useWorkspace(openClaimId);
  const named = useRef(selectedId);
  useEffect(() => {
    // The first claim is open before anyone chose it; that is no choice to keep.
    if (named.current === selectedId) return;
    const timer = setTimeout(() => {
      if (window.location.pathname !== paths.article(articleId)) return;
      named.current = selectedId;
      window.history.replaceState(null, '', paths.article(articleId, selectedId ?? undefined));
    }, settled);
    return () => clearTimeout(timer);
  }, [articleId, selectedId]);
}
