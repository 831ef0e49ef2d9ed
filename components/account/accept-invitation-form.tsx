'use client';

import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Failure } from '#components/sending/send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { passwordLength } from '#lib/domain/access/password.ts';
import { paths } from '#lib/web/paths.ts';
import { sendAcceptance } from './auth-calls.ts';
import { PasswordField } from './password-field.tsx';

interface AcceptInvitationFormProps {
  link: string;
  email: string;
  /** Whoever is signed in is the person invited, of whom nothing more has to be known. */
  isSignedIn: boolean;
}

/**
 * Joins the workspace. One form for people with an account and without: it must not tell which of the two the
 * invited address is.
 */
export function AcceptInvitationForm({ link, email, isSignedIn }: AcceptInvitationFormProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [unconfirmed, setUnconfirmed] = useState(false);

  async function join(event: SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const sent = await sendAcceptance(email, { link, ...(!isSignedIn && { name, password }) });
    if (sent.ok && sent.value.signedIn) {
      window.location.assign(paths.articles());
      return;
    }
    setBusy(false);
    if (sent.ok) setUnconfirmed(true);
    else setProblem(sent);
  }

  if (unconfirmed) {
    return (
      <Notice tone="ok" title="One step is left" live>
        You are a member now. A mail with a link is on its way to {email}: open it to confirm that the address
        is yours, and you are in.
      </Notice>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void join(event)} className="flex flex-col gap-4">
      {problem && (
        <Notice
          tone="danger"
          live
          action={
            problem.refusal?.code === 'invitation-over' && (
              <LinkButton size="sm" href={paths.signIn()}>
                Sign in
              </LinkButton>
            )
          }
        >
          {problem.message}
        </Notice>
      )}
      {!isSignedIn && (
        <>
          <TextField
            label="E-mail"
            type="email"
            name="email"
            autoComplete="username"
            readOnly
            value={email}
          />
          <PasswordField
            label="Password"
            name="password"
            autoComplete="current-password"
            hint={`If you have an account here, its password. If not, choose one: at least ${passwordLength.least} characters; a few unrelated words do well.`}
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <TextField
            label="Your name, if you are new here"
            name="name"
            autoComplete="name"
            hint="As colleagues know you; it stands beside what you record."
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </>
      )}
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        Join the workspace
      </Button>
    </form>
  );
}
