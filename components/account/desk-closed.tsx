'use client';

import { useEffect, useRef } from 'react';
import { hereWithin } from '#components/sending/failure-notice.tsx';
import type { SessionEnd } from '#components/drafts/desk-session.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { paths } from '#lib/web/paths.ts';

const words: Readonly<Record<SessionEnd, { title: string; kept: string; next: string; action: string }>> = {
  lost: {
    title: 'You are signed out',
    kept: 'Your drafts are kept in this browser, encrypted, and come back when you sign in with the same account.',
    next: 'Sign in again to go on where you were.',
    action: 'Sign in',
  },
  left: {
    title: 'You signed out',
    kept: 'Your drafts are gone from this computer.',
    next: 'Sign in to begin anew.',
    action: 'Sign in',
  },
  other: {
    title: 'Somebody else signed in here',
    kept: 'The drafts of this page are kept in this browser, encrypted, for the account they were typed with.',
    next: 'Go on with the account that is signed in now.',
    action: 'Go on',
  },
};

function address(end: SessionEnd): string {
  if (end === 'other') return paths.articles();
  return end === 'left' ? paths.signIn() : paths.signIn(hereWithin(window.location));
}

/** What stands in place of the desk once its session is over: nothing of it is shown any more. */
export function DeskClosed({ end }: { end: SessionEnd }) {
  const on = useRef<HTMLButtonElement>(null);
  const { title, kept, next, action } = words[end];
  useEffect(() => {
    if (end === 'left') window.location.assign(address(end));
    else on.current?.focus();
  }, [end]);
  return (
    // Below where a phone shows what was not saved.
    <main id="main" role="alert" className="max-md:pt-20">
      <ErrorState title={title} kept={kept} next={next}>
        <Button ref={on} variant="primary" onClick={() => window.location.assign(address(end))}>
          {action}
        </Button>
      </ErrorState>
    </main>
  );
}
