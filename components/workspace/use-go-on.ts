'use client';

import { useAnnounce } from '#components/ui/live-region.tsx';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { openClaimId } from '#components/workspace/store/workspace-store.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { waitsFor, type DoneStep } from '#lib/domain/shapes/waits-for.ts';
import { readNeighbours } from './read-neighbours.ts';
import { useOpenPlace } from './use-open-place.ts';

/** The heading of the open claim, which has the focus once another claim is opened for the person. */
export const claimHeadingId = 'open-claim';

/** The person is drawing the next selection in the article, or has drawn it. */
function isSelecting(): boolean {
  const article = document.querySelector('article');
  const selection = document.getSelection();
  const hasWords = selection?.isCollapsed === false && article?.contains(selection.anchorNode) === true;
  return hasWords || article?.matches(':active') === true;
}

/**
 * Puts the focus on the open claim, for whoever reads the screen by ear; not while the person selects in the article,
 * where it would break off what the mouse draws.
 */
export function focusOpenClaim(): void {
  const heading = document.getElementById(claimHeadingId);
  if (!heading || isSelecting()) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

const noneLeft: Record<DoneStep, Record<'here' | 'list', string>> = {
  place: {
    here: 'No other claim here waits for its passage.',
    list: 'No other claim of the list waits for its passage.',
  },
  ask: {
    here: 'No other claim here waits to be asked about.',
    list: 'No other claim of the list waits to be asked about.',
  },
  'sign-off': {
    here: 'No other claim here waits for your sign-off.',
    list: 'No other claim of the list waits for your sign-off.',
  },
};

/**
 * Opens the claim where the same is to do next, once `step` is taken on `claimId`: of this article, or, for who came
 * here from a list, of that list. Says so where there is none.
 */
export function useGoOn(): (claimId: string, step: DoneStep) => void {
  const { store, actor, list } = useWorkspaceContext();
  const openPlace = useOpenPlace();
  const announce = useAnnounce();

  function goOnHere(claimId: string, step: DoneStep) {
    const went = store.getState().goOn(claimId, (claim) => waitsFor(claim, actor, step));
    if (went === 'opened') requestAnimationFrame(focusOpenClaim);
    else if (went === 'none left') announce(noneLeft[step].here);
  }

  async function goOnInList(claimId: string, step: DoneStep, along: ClaimFilters) {
    const { next } = await readNeighbours(claimId, along, { asOpen: true, step });
    if (openClaimId(store.getState()) !== claimId) return;
    if (next === null) announce(noneLeft[step].list);
    else if (openPlace(next, along) === 'here') requestAnimationFrame(focusOpenClaim);
  }

  return (claimId, step) => {
    if (list === null) goOnHere(claimId, step);
    // What was done is done: who can't be told what is next stays at it.
    else goOnInList(claimId, step, list).catch(() => announce('The list did not answer. J asks it again.'));
  };
}
