'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';

/**
 * Going back or forward in the browser's history shows a page as it was first sent, without what was saved since. It
 * is shown at once, where the reader left it, and asked for again.
 */
export function FreshOnReturn(): null {
  const router = useRouter();
  const refresh = useEffectEvent(() => router.refresh());
  useEffect(() => {
    // Once the router, which listens as well, has gone to the page.
    const returned = () => setTimeout(refresh);
    window.addEventListener('popstate', returned);
    return () => window.removeEventListener('popstate', returned);
  }, []);
  return null;
}
