'use client';

import { useRouter } from 'next/navigation';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { openClaimId } from '#components/workspace/store/workspace-store.ts';
import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { ClaimPlace } from '#lib/domain/shapes/claim-neighbours.ts';
import { paths } from '#lib/web/paths.ts';
import { nameInAddress } from './name-in-address.ts';

/** Opens a claim of the list a person came from: in this article at once, else in its own, which is on its way then. */
export function useOpenPlace(): (place: ClaimPlace, list: ClaimFilters) => 'here' | 'on its way' {
  const { store, list: cameFrom } = useWorkspaceContext();
  const router = useRouter();
  return (place, list) => {
    const { article, claims, panelOpen, select, setPanelOpen } = store.getState();
    if (place.articleId === article.id && claims.has(place.claimId)) {
      select(place.claimId);
      setPanelOpen(panelOpen);
      return 'here';
    }
    // Before the way begins, which the address coming later would end.
    nameInAddress(article.id, openClaimId(store.getState()), cameFrom);
    router.push(paths.article(place.articleId, place.claimId, claimFilterParams(list)));
    return 'on its way';
  };
}
