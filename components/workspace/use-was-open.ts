'use client';

import { useEffect, useRef } from 'react';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { openClaimId, type WorkspaceState } from '#components/workspace/store/workspace-store.ts';
import { isSettled } from '#lib/domain/stage.ts';

/**
 * Whether a claim was not signed off yet when it was first opened here: a list by due time has it no longer where it
 * stood once it is, and whoever walks the list goes on from there.
 */
export function useWasOpen(): (claimId: string) => boolean {
  const { store } = useWorkspaceContext();
  const open = useRef<Set<string>>(new Set());
  useEffect(() => {
    const seen = new Set<string>();
    const note = (state: WorkspaceState) => {
      const claim = state.claims.get(openClaimId(state) ?? '');
      if (!claim || seen.has(claim.id)) return;
      seen.add(claim.id);
      if (!isSettled(claim.stage)) open.current.add(claim.id);
    };
    note(store.getState());
    return store.subscribe(note);
  }, [store]);
  return (claimId) => open.current.has(claimId);
}
