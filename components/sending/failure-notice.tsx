'use client';

import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { paths } from '#lib/web/paths.ts';
import type { Failure } from './send-command.ts';

interface FailureNoticeProps {
  problem: Failure;
}

/** The address of this place, to come back to after signing in. */
export function hereWithin(location: { pathname: string; search: string }): string {
  return `${location.pathname}${location.search}`;
}

/** Why a save failed, beside the form it belongs to; signed out, with the way back in. */
export function FailureNotice({ problem }: FailureNoticeProps) {
  const signedOut = problem.refusal?.code === 'not-signed-in';
  return (
    <Notice
      tone="danger"
      live
      action={
        signedOut && (
          <LinkButton size="sm" prefetch={false} href={paths.signIn(hereWithin(window.location))}>
            Sign in
          </LinkButton>
        )
      }
    >
      {problem.message}
    </Notice>
  );
}
