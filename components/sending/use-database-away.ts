'use client';

import { useEffect, useState } from 'react';
import { paths } from '#lib/web/paths.ts';

/**
 * Whether the database does not answer now, asked once when what uses this appears. The server tells a
 * browser nothing of why a page failed but a reference; this much it tells anyone.
 */
export function useDatabaseAway(): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    fetch(paths.api.health(), { signal: stop.signal }).then(
      ({ status }) => setAway(status === 503),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return away;
}
