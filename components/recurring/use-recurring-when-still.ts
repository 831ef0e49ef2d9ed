'use client';

import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { RecurringClaims } from '#lib/domain/recurring/recurring-claim.ts';
import { askRecurring, nothingFound, shortestStatement, type Asked } from './use-recurring.ts';

const still = 1000;
const keptFor = 5 * 60_000;
const mostKept = 300;

// What was found is kept while the page lives, so that coming back to a claim asks nothing.
const kept = new Map<string, { at: number; found: RecurringClaims }>();

function keep(key: string, found: RecurringClaims): void {
  kept.delete(key);
  kept.set(key, { at: Date.now(), found });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

function recall(key: string): RecurringClaims | null {
  const one = kept.get(key);
  return one && Date.now() - one.at < keptFor ? one.found : null;
}

// Whatever a person does says that they are not reading yet.
const stirring = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll'] as const;

/**
 * Claims already recorded here that say the same as a recorded one; `null` until that is known. They are looked for
 * only where `place` is on the screen and nobody has touched anything for a second: going from claim to claim asks the
 * server for nothing, however slowly.
 */
export function useRecurringWhenStill(
  asked: Asked & { claimId: string },
  place: RefObject<HTMLElement | null>,
): RecurringClaims | null {
  const { claimId, language } = asked;
  const statement = asked.statement.trim();
  const key = JSON.stringify([claimId, language, statement]);
  const recalled = useMemo(() => recall(key), [key]);
  const [answer, setAnswer] = useState<{ key: string; found: RecurringClaims } | null>(null);
  const found = answer?.key === key ? answer.found : recalled;
  const wanted = found === null && statement.length >= shortestStatement;

  useEffect(() => {
    if (!wanted || !place.current) return;
    const stop = new AbortController();
    const { signal } = stop;
    let seen = false;
    let looking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function look() {
      looking = true;
      askRecurring({ statement, language, claimId }, signal).then(
        (found) => {
          keep(key, found);
          setAnswer({ key, found });
        },
        () => {
          looking = false;
        },
      );
    }
    function wait() {
      clearTimeout(timer);
      if (seen && !looking) timer = setTimeout(look, still);
    }
    const watch = new IntersectionObserver((entries) => {
      seen = entries.some(({ isIntersecting }) => isIntersecting);
      wait();
    });
    watch.observe(place.current);
    for (const type of stirring)
      window.addEventListener(type, wait, { capture: true, passive: true, signal });
    return () => {
      stop.abort();
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [wanted, key, statement, language, claimId, place]);

  return statement.length < shortestStatement ? nothingFound : found;
}
