'use client';

import { useEffect, useState } from 'react';
import { useLatest } from '#components/ui/react/use-latest.ts';

export interface ComboboxOption {
  id: string;
  label: string;
  detail?: string | undefined;
  /** Other names it goes by; whoever types one of them means this option. */
  alsoCalled?: readonly string[];
}

export type OptionSearch = (query: string, signal: AbortSignal) => Promise<ComboboxOption[]>;

interface SearchState {
  found: ComboboxOption[];
  /** The query that `found` answers; `null` until one is answered. */
  answered: string | null;
  failed: boolean;
}

const quietMilliseconds = 120;

/** Searches as a person types: waits for a pause, drops answers that come too late, keeps the last ones meanwhile. */
export function useOptionSearch(
  search: OptionSearch | undefined,
  query: string,
  active: boolean,
): SearchState {
  const [state, setState] = useState<SearchState>({ found: [], answered: null, failed: false });
  const latest = useLatest(search);

  useEffect(() => {
    if (!active || !latest.current) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      latest.current?.(query, controller.signal).then(
        (found) => {
          if (!controller.signal.aborted) setState({ found, answered: query, failed: false });
        },
        () => {
          if (!controller.signal.aborted) setState((before) => ({ ...before, failed: true }));
        },
      );
    }, quietMilliseconds);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, active, latest]);

  return state;
}
