'use client';

import { useEffect } from 'react';

const reachable =
  'a[href], button:not(:disabled), input:not(:disabled, [type="hidden"]), textarea:not(:disabled), select:not(:disabled), [tabindex]:not([tabindex="-1"])';

function canTake(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.checkVisibility() && element.closest('[inert]') === null;
}

/** Whether nothing has the focus that a person could tell from the page. */
function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

/** What to go to within `around`, in whose place `at` the lost one was: what followed it, else what stood before. */
function nearest(around: Element, at: number): HTMLElement | null {
  const parts = [...around.children];
  const within = (part: Element): HTMLElement | undefined =>
    [part, ...part.querySelectorAll(reachable)].find(
      (one): one is HTMLElement => one.matches(reachable) && canTake(one),
    );
  const order = [...parts.slice(at), ...parts.slice(0, at).toReversed()];
  for (const part of order) {
    const found = within(part);
    if (found) return found;
  }
  return around.matches('[tabindex]') && canTake(around) ? around : null;
}

interface Place {
  element: Element;
  /** The page it was on: another is read from its start. */
  path: string;
  /** From the inside out: what it stood in, and at which place there. */
  around: { element: Element; at: number }[];
}

function placeOf(element: Element): Place {
  const around: Place['around'] = [];
  for (let inner = element; inner.parentElement !== null; inner = inner.parentElement) {
    around.push({ element: inner.parentElement, at: [...inner.parentElement.children].indexOf(inner) });
  }
  return { element, path: window.location.pathname, around };
}

function foundAt({ element, around }: Place): HTMLElement | null {
  if (element.isConnected && element.matches(`${reachable}, [tabindex]`) && canTake(element)) return element;
  for (const place of around) {
    // What lay over the page was in nothing else: there is nothing near it.
    if (place.element.contains(document.body) || place.element === document.body) return null;
    const found = place.element.isConnected ? nearest(place.element, place.at) : null;
    if (found) return found;
  }
  return null;
}

/** To the newest of the places that is still there, or to the page's own part, which every screen has. */
function goBackTo(places: readonly Place[]): void {
  for (const place of places.toReversed()) {
    const found = place.path === window.location.pathname ? foundAt(place) : null;
    if (!found) continue;
    found.focus({ preventScroll: true });
    return;
  }
  document.getElementById('main')?.focus({ preventScroll: true });
}

/** How many places are remembered: a dialog over a dialog goes, and the one below it. */
const remembered = 8;

/**
 * Keeps the focus from falling to the page where what had it goes: a row that is deleted, a form that closes, a button
 * that no longer applies. Then it goes to what is nearest to where that was. Whoever put it elsewhere, or pressed where
 * nothing takes it, is left alone, and so is what knows better where it belongs, which acts first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let places: readonly Place[] = [];
    let waiting = 0;
    const stop = new AbortController();

    function look() {
      waiting = 0;
      if (places.length > 0 && isLost() && document.hasFocus()) goBackTo(places);
    }
    const watch = new MutationObserver(() => {
      if (places.length === 0 || waiting !== 0 || !isLost()) return;
      // Dialogs and forms give the focus back within a frame or two of their own.
      waiting = requestAnimationFrame(() => {
        waiting = requestAnimationFrame(() => {
          waiting = requestAnimationFrame(look);
        });
      });
    });
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    });

    document.addEventListener(
      'focusin',
      ({ target }) => {
        if (target instanceof Element) places = [...places, placeOf(target)].slice(-remembered);
      },
      { capture: true, signal: stop.signal },
    );
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        // Pressed where nothing takes the focus, which is a person's own way to leave.
        if (target instanceof Element && !target.closest(`${reachable}, label, [tabindex]`)) places = [];
      },
      { capture: true, signal: stop.signal },
    );
    return () => {
      stop.abort();
      watch.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, []);
}
