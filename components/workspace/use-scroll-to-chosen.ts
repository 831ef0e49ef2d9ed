'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useWorkspace } from './workspace-context.tsx';
import { chosenMark } from './workspace-store.ts';

/**
 * Keeps the passage of the open claim in view within `frame`, and the focus on the number that was `pressed`,
 * which is drawn anew when its claim opens.
 */
export function useScrollToChosen(
  frame: RefObject<HTMLElement | null>,
  pressed: RefObject<string | null>,
): void {
  const chosen = useWorkspace(chosenMark);
  const shown = useRef<string | null>(chosen);

  // A reader who comes for one claim by its address starts at it.
  useEffect(() => {
    if (!new URLSearchParams(window.location.search).has('claim')) return;
    frame.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [frame]);

  useLayoutEffect(() => {
    if (shown.current === chosen) return;
    shown.current = chosen;
    frame.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
    if (pressed.current !== null && pressed.current === chosen) {
      const number = frame.current?.querySelector<HTMLElement>(`[data-open-claim="${CSS.escape(chosen)}"]`);
      number?.focus({ preventScroll: true });
    }
    pressed.current = null;
  }, [chosen, frame, pressed]);
}
