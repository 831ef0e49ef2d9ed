'use client';

import { useEffect, useRef } from 'react';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { useStep } from './use-step.ts';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

// Long enough that someone who runs through the claims hears the one they stop at.
const pause = 250;

/** The keys of the workspace, and what a screen reader says on the way. The claim's own keys are the panel's. */
export function useWorkspaceKeys(record: (() => void) | null): void {
  const { store, list } = useWorkspaceContext();
  const announce = useAnnounce();
  const word = useStatusWord();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function say() {
    const { claims, numbers, order, selectedId } = store.getState();
    const claim = selectedId === null ? undefined : claims.get(selectedId);
    if (!claim) return;
    const words = word(claim.confirmation);
    announce(`Claim ${numbers.get(claim.id)} of ${order.length}: ${isolated(claim.statement)}, ${words}`);
  }

  const step = useStep(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(say, pause);
  });

  const recordKey = record && { description: 'Record the selected passage as a claim', run: record };
  useHotkeys(
    {
      j: { description: list ? 'Next claim of the list' : 'Next claim', run: () => step(1) },
      k: { description: list ? 'Previous claim of the list' : 'Previous claim', run: () => step(-1) },
      ...(recordKey && { r: recordKey, c: recordKey }),
    },
    { group: list ? 'Claims of the list you came from' : 'Claims of this article' },
  );
}
