'use client';

import { useEffect, useRef } from 'react';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { openClaimId, type WorkspaceState } from '#components/workspace/store/workspace-store.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { readNeighbours } from './read-neighbours.ts';
import { useOpenPlace } from './use-open-place.ts';

/**
 * Whether a claim was not signed off yet when it was first opened here: a list by due time has it no longer where it
 * stood once it is, and whoever walks the list goes on from there.
 */
function useWasOpen(): (claimId: string) => boolean {
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

/**
 * Goes to the next claim (1) or the one before (-1): of this article, or, for who came here from a list, of that list,
 * through whatever articles its claims are in. `onStepped` is told where the claim is in this article.
 */
export function useStep(onStepped: () => void): (by: 1 | -1) => void {
  const { store, list } = useWorkspaceContext();
  const openPlace = useOpenPlace();
  const wasOpen = useWasOpen();
  const announce = useAnnounce();
  const toast = useToast();
  /** One step waits for the one before, so that two quick presses go two places. */
  const walk = useRef<Promise<void>>(Promise.resolve());
  /** The way to a claim of another article, while its screen is not there yet. */
  const underWay = useRef<{ from: string; to: string } | null>(null);

  async function walkList(by: 1 | -1, along: ClaimFilters) {
    const open = openClaimId(store.getState()) ?? store.getState().selectedId;
    if (open === null) return;
    const claimId = underWay.current?.from === open ? underWay.current.to : open;
    const { previous, next } = await readNeighbours(claimId, along, { asOpen: wasOpen(claimId) });
    const place = by === 1 ? next : previous;
    if (place === null) {
      announce(by === 1 ? 'This is the last claim of the list.' : 'This is the first claim of the list.');
      return;
    }
    const went = openPlace(place, along);
    underWay.current = went === 'here' ? null : { from: open, to: place.claimId };
    if (went === 'here') onStepped();
  }

  return (by) => {
    if (list === null) {
      store.getState().step(by);
      onStepped();
      return;
    }
    walk.current = walk.current
      .then(() => walkList(by, list))
      .catch(() => {
        toast.show({
          tone: 'danger',
          title: 'Still at this claim',
          description: 'The server did not answer. Try again.',
        });
      });
  };
}
