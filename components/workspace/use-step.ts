'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { askServer } from '#components/sending/ask-server.ts';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { openClaimId } from '#components/workspace/store/workspace-store.ts';
import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { claimNeighboursSchema, type ClaimNeighbours } from '#lib/domain/shapes/claim-neighbours.ts';
import { paths } from '#lib/web/paths.ts';

async function neighboursOf(claimId: string, list: ClaimFilters): Promise<ClaimNeighbours> {
  const response = await askServer(paths.api.claimNeighbours(claimId, claimFilterParams(list)), {});
  if (!response.ok) throw new Error(`The list answered ${response.status}.`);
  return claimNeighboursSchema.parse(await response.json());
}

/**
 * Goes to the next claim (1) or the one before (-1): of this article, or, for who came here from a list, of that list,
 * through whatever articles its claims are in. `onStepped` is told where the claim is in this article.
 */
export function useStep(onStepped: () => void): (by: 1 | -1) => void {
  const { store, list } = useWorkspaceContext();
  const router = useRouter();
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
    const { previous, next } = await neighboursOf(claimId, along);
    const place = by === 1 ? next : previous;
    if (place === null) {
      announce(by === 1 ? 'This is the last claim of the list.' : 'This is the first claim of the list.');
      return;
    }
    const { article, claims, panelOpen, select, setPanelOpen } = store.getState();
    underWay.current = null;
    if (place.articleId === article.id && claims.has(place.claimId)) {
      select(place.claimId);
      setPanelOpen(panelOpen);
      onStepped();
    } else {
      underWay.current = { from: open, to: place.claimId };
      router.push(paths.article(place.articleId, place.claimId, claimFilterParams(along)));
    }
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
