'use client';

import type { DoneStep } from '#components/claim/claim-context.ts';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { waitsFor } from './next-step.ts';

/** The heading of the open claim, which has the focus once another claim is opened for the person. */
export const claimHeadingId = 'open-claim';

/** Puts the focus on the open claim, for whoever reads the screen by ear. */
export function focusOpenClaim(): void {
  const heading = document.getElementById(claimHeadingId);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

const noneLeft: Record<DoneStep, string> = {
  ask: 'No other claim here waits to be asked about.',
  'sign-off': 'No other claim here waits for your sign-off.',
};

/** Opens the claim where the same is to do next, once `step` is taken on `claimId`; says so where there is none. */
export function useGoOn(): (claimId: string, step: DoneStep) => void {
  const { store, actor } = useWorkspaceContext();
  const announce = useAnnounce();
  return (claimId, step) => {
    const went = store.getState().goOn(claimId, (claim) => waitsFor(claim, actor, step));
    if (went === 'opened') requestAnimationFrame(focusOpenClaim);
    else if (went === 'none left') announce(noneLeft[step]);
  };
}
