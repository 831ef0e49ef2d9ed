'use client';

import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useAlive } from '#components/ui/react/use-alive.ts';
import { passwordLength } from '#lib/domain/access/password.ts';
import { paths } from '#lib/web/paths.ts';
import { sendReset } from './auth-calls.ts';
import { PasswordField } from './password-field.tsx';
import { secretLost, useLinkSecret } from './use-link-secret.ts';

/** Sets a new password by the link that opened the page. What was typed stays while it is refused. */
export function ResetPasswordForm() {
  const secret = useLinkSecret();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<{ message: string; over: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const alive = useAlive();

  async function save(event: SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    if (secret.current === '') {
      setProblem({ message: secretLost, over: true });
      return;
    }
    setBusy(true);
    setProblem(null);
    const sent = await sendReset(secret.current, password);
    setBusy(false);
    setDone(sent.ok);
    if (!sent.ok) setProblem({ message: sent.message, over: sent.refusal?.code === 'link-over' });
  }

  if (done) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="ok" title="Your new password is set" live>
          Every session of yours has ended. Sign in with the new password.
        </Notice>
        <LinkButton href={paths.signIn()} variant="primary" size="lg" autoFocus>
          Sign in
        </LinkButton>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
      {problem && (
        <Notice tone="danger" live>
          {problem.message}
        </Notice>
      )}
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        hint={`At least ${passwordLength.least} characters. A few unrelated words do well.`}
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy} disabled={!alive}>
        Set the password
      </Button>
      {problem?.over && (
        <div className="flex flex-wrap gap-3">
          <LinkButton href={paths.forgotPassword()}>Ask for another link</LinkButton>
          <LinkButton href={paths.signIn()}>Sign in</LinkButton>
        </div>
      )}
    </form>
  );
}
