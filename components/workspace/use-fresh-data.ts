'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWorkspaceContext } from './workspace-context.tsx';
import type { WorkspaceData } from './workspace-store.ts';

const shownBefore = new Set<string>();

/**
 * Takes over what the server sends anew. Going back in the browser's history shows a page as it was first
 * sent, without what was saved since; such a page, known by its `loadId`, is asked for again.
 */
export function useFreshData(data: WorkspaceData, loadId: string): void {
  const { store } = useWorkspaceContext();
  const router = useRouter();
  const [taken, setTaken] = useState(loadId);
  const [stale] = useState(() => shownBefore.has(loadId));
  const refresh = useEffectEvent(() => router.refresh());

  useEffect(() => {
    shownBefore.add(loadId);
  }, [loadId]);
  useEffect(() => {
    if (stale) refresh();
  }, [stale]);
  useEffect(() => {
    if (taken === loadId) return;
    store.getState().load(data);
    setTaken(loadId);
  }, [store, data, loadId, taken]);
}
