'use client';

import { useEffect, useRef } from 'react';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import type { WorkspaceData } from '#components/workspace/store/workspace-store.ts';

/** Takes over what the server sends anew; `loadId` tells one answer from the next. */
export function useFreshData(data: WorkspaceData, loadId: string): void {
  const { store } = useWorkspaceContext();
  const taken = useRef(loadId);
  useEffect(() => {
    if (taken.current === loadId) return;
    store.getState().load(data);
    taken.current = loadId;
  }, [store, data, loadId]);
}
