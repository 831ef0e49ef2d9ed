'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** True while the media `query` holds; false on the server, which knows no screen. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** One column: the claim lies over the article as a sheet. */
export const phone = '(width < 48rem)';
