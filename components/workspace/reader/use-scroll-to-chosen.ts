'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { bringIntoView } from '#components/ui/react/bring-into-view.ts';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';
import { chosenMark } from '#components/workspace/store/workspace-store.ts';

function scrollToPassage(frame: HTMLElement): void {
  const passage = frame.querySelector('[data-chosen]');
  // Whatever it is: each block of the text has its own direction.
  const block = passage?.closest('[dir]');
  if (passage && block) bringIntoView(passage, block, frame);
}

/**
 * Keeps the passage of the open claim in view within `frame`, and the focus on the number that was pressed (`pressedRef`),
 * which is drawn anew where it comes to stand in the box of the open passage or leaves it.
 */
export function useScrollToChosen(
  frame: RefObject<HTMLElement | null>,
  pressedRef: RefObject<string | null>,
): void {
  const chosen = useWorkspace(chosenMark);
  const shown = useRef<string | null>(chosen);

  // A reader who comes for one claim by its address starts at it.
  useEffect(() => {
    if (!new URLSearchParams(window.location.search).has('claim')) return;
    if (frame.current) scrollToPassage(frame.current);
  }, [frame]);

  useLayoutEffect(() => {
    if (shown.current === chosen) return;
    shown.current = chosen;
    if (frame.current) scrollToPassage(frame.current);
    if (pressedRef.current !== null && pressedRef.current === chosen) {
      const number = frame.current?.querySelector<HTMLElement>(`[data-open-claim="${CSS.escape(chosen)}"]`);
      number?.focus({ preventScroll: true });
    }
    pressedRef.current = null;
  }, [chosen, frame, pressedRef]);
}
