'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { errorReference } from '#lib/web/error-reference.ts';
import { paths } from '#lib/web/paths.ts';

interface PageFailureProps {
  error: unknown;
  retry: () => void;
}

/**
 * Whether the database does not answer now, asked once when what uses this appears. The server tells a
 * browser nothing of why a page failed but a reference; this much it tells anyone.
 */
function useDatabaseAway(): boolean {
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

/** What stands in place of a page that failed. */
export function PageFailure({ error, retry }: PageFailureProps) {
  const away = useDatabaseAway();
  return (
    <ErrorState
      title={away ? 'The database does not answer' : 'This page could not be shown'}
      kept="Everything saved before is kept. Text you had not saved stays as a draft in this browser."
      next={`Try again${away ? ' in a moment' : ''}. If it keeps happening, tell whoever runs this server and quote the reference.`}
      reference={errorReference(error)}
    >
      <Button variant="primary" onClick={() => retry()}>
        Try again
      </Button>
      <LinkButton href="/">Go to the start</LinkButton>
    </ErrorState>
  );
}
