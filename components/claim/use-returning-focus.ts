'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { useStateOf } from '#components/ui/react/use-state-of.ts';

export interface FormFocus {
  /** Grows with each time the person asks for the form. */
  asked: number;
  /** The form takes the focus, as soon as it is drawn. */
  want: () => void;
  /** The same, unless the person went on with something else meanwhile. */
  wantIfFree: () => void;
  /** Whether the form is to take the focus now. */
  take: () => boolean;
}

/**
 * The focus of one form of a claim: into it when the person asks for it, and back to where it was when it closes, or
 * to what opens it. What is at `place` may give way to another claim's, and then the focus stays where it is.
 */
export function useReturningFocus(place: string, open: boolean, openerId: string): FormFocus {
  const [asked, setAsked] = useStateOf<number>(place, 0);
  const from = useRef<{ place: string; focused: Element | null } | null>(null);
  const wasOpen = useRef<string | null>(null);
  /** Where the focus went when the form closed. */
  const backAt = useRef<Element | null>(null);
  /** The person asked for the form and it doesn't have the focus yet. */
  const wanted = useRef(false);
  const shown = useRef<string | null>(null);

  useEffect(() => {
    shown.current = place;
    return () => {
      shown.current = null;
      wanted.current = false;
      backAt.current = null;
    };
  }, [place]);

  useEffect(() => {
    // Where another claim took the place of the form's, what has the focus now keeps it.
    const closed = !open && wasOpen.current === place;
    const back = from.current?.place === place ? from.current.focused : null;
    wasOpen.current = open ? place : null;
    if (!open) from.current = null;
    if (!closed) return;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else if (document.activeElement === document.body) document.getElementById(openerId)?.focus();
    backAt.current = document.activeElement;
  }, [open, place, openerId]);

  return {
    asked,
    want() {
      if (shown.current !== place) return;
      if (!open) from.current = { place, focused: document.activeElement };
      from.current ??= { place, focused: document.activeElement };
      wanted.current = true;
      setAsked(asked + 1);
    },
    wantIfFree() {
      const { activeElement } = document;
      const waits = activeElement === document.body || activeElement === backAt.current;
      // The dialog over a conflict is closing, and its focus has to go somewhere.
      const deciding = activeElement?.closest('[role="dialog"]');
      if (shown.current === place && (waits || deciding)) wanted.current = true;
    },
    take() {
      const now = wanted.current;
      wanted.current = false;
      return now;
    },
  };
}

/** Puts the focus into the form when the person asked for it, on what `field` finds. */
export function useFormFocus(
  { asked, take }: Pick<FormFocus, 'asked' | 'take'>,
  field: () => Element | null | undefined,
): void {
  const focus = useEffectEvent(() => {
    if (!take()) return;
    const found = field();
    // A form that was refused opens at what is wrong in it.
    const wrong = found?.closest('form')?.querySelector('[aria-invalid="true"]');
    if (wrong instanceof HTMLElement) wrong.focus();
    else if (found instanceof HTMLElement) found.focus();
  });
  useEffect(() => focus(), [asked]);
}
