'use client';

import { useEffect, useState } from 'react';
import { roleWords } from '#components/members/role-words.ts';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { paths } from '#lib/web/paths.ts';
import { AcceptInvitationForm } from './accept-invitation-form.tsx';
import { openInvitation, type InvitationFound } from './auth-calls.ts';
import { FrontFrame } from './front-frame.tsx';
import { secretLost, useLinkSecret } from './use-link-secret.ts';
import { isolated } from '#lib/domain/text/direction.ts';

type State =
  | { is: 'opening' }
  | { is: 'found'; link: string; invitation: InvitationFound }
  | { is: 'over' | 'without-link' }
  | { is: 'failed'; message: string };

async function stateOf(link: string): Promise<State> {
  if (link === '') return { is: 'without-link' };
  const sent = await openInvitation(link);
  if (sent.ok) return { is: 'found', link, invitation: sent.value };
  return sent.refusal?.code === 'invitation-over' ? { is: 'over' } : { is: 'failed', message: sent.message };
}

/** The invitation whose link opened the page, to be accepted, or why there is none. */
export function InvitationScreen({ signedInAs }: { signedInAs: string | null }) {
  const secret = useLinkSecret();
  const [state, setState] = useState<State>({ is: 'opening' });

  useEffect(() => {
    void stateOf(secret.current).then(setState);
  }, [secret]);

  if (state.is === 'opening') {
    return (
      <FrontFrame title="Invitation">
        <Spinner label="Opening the invitation" />
      </FrontFrame>
    );
  }
  if (state.is === 'failed') {
    return (
      <FrontFrame title="Invitation">
        <div className="flex flex-col items-start gap-4">
          <Notice tone="danger" live>
            {state.message}
          </Notice>
          <Button onClick={() => void stateOf(secret.current).then(setState)}>Try again</Button>
        </div>
      </FrontFrame>
    );
  }
  if (state.is !== 'found') {
    return (
      <FrontFrame
        title="This invitation can’t be used"
        lead={
          state.is === 'over'
            ? 'It was used, withdrawn or has run out. Ask an admin of the workspace for a new link.'
            : secretLost
        }
      >
        <LinkButton href={paths.signIn()}>Sign in</LinkButton>
      </FrontFrame>
    );
  }
  const { workspace, email, role, invitedBy } = state.invitation;
  const own = signedInAs === email;
  const { label, detail } = roleWords[role];
  return (
    <FrontFrame
      title={`Join ${isolated(workspace)}`}
      lead={`${isolated(invitedBy)} invited ${email} as ${label.toLowerCase()}. ${detail}.`}
    >
      {signedInAs !== null && !own && (
        <div className="mb-4">
          <Notice tone="info">
            You are signed in as {signedInAs}. Joining signs you in as {email} instead.
          </Notice>
        </div>
      )}
      <AcceptInvitationForm link={state.link} email={email} isSignedIn={own} />
    </FrontFrame>
  );
}
