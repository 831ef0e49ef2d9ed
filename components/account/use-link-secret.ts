'use client';

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * The secret of the link that opened this page, from behind the #, which is then taken out of the address: it is in
 * no history and on no screen that is shared.
 */
export function useLinkSecret(): RefObject<string> {
  const secret = useRef('');
  useEffect(() => {
    const { hash, pathname } = window.location;
    if (hash.length > 1) {
      secret.current = hash.slice(1);
      window.history.replaceState(window.history.state, '', pathname);
    }
    // Another link opened over this page changes what is behind the # and nothing else.
    const again = () => window.location.reload();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, []);
  return secret;
}

/** What to say when there is none: the page was opened by itself, or again. */
export const secretLost = 'This page has no link with it. Open the link that was sent to you again.';
