'use client';

import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { passwordLength } from '#lib/domain/password.ts';
import { paths } from '#lib/web/paths.ts';
import { sendAcceptance } from './auth-calls.ts';
import { PasswordField } from './password-field.tsx';

interface AcceptInvitationFormProps {
  link: string;
  email: string;
  /** What is still to be known: nothing of who is signed in, a password, or a name and a new password. */
  asks: 'nothing' | 'password' | 'new-account';
}

/** Joins the workspace, with what is asked of this person. */
export function AcceptInvitationForm({ link, email, asks }: AcceptInvitationFormProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function join(event: SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const sent = await sendAcceptance({
      link,
      ...(asks === 'new-account' && { name }),
      ...(asks !== 'nothing' && { password }),
    });
    if (sent.ok) {
      window.location.assign(paths.articles());
      return;
    }
    setBusy(false);
    setProblem(sent.message);
  }

  return (
    <form method="post" onSubmit={(event) => void join(event)} className="flex flex-col gap-4">
      {problem && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {asks !== 'nothing' && (
        <TextField label="E-mail" type="email" name="email" autoComplete="username" readOnly value={email} />
      )}
      {asks === 'new-account' && (
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          hint="As colleagues know you; it stands beside what you record."
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {asks !== 'nothing' && (
        <PasswordField
          label={asks === 'password' ? 'Your password' : 'Choose a password'}
          name="password"
          autoComplete={asks === 'password' ? 'current-password' : 'new-password'}
          hint={
            asks === 'new-account' &&
            `At least ${passwordLength.least} characters. A few unrelated words do well.`
          }
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        Join the workspace
      </Button>
    </form>
  );
}
