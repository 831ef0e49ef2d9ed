'use client';

import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useAlive } from '#components/ui/react/use-alive.ts';
import { paths } from '#lib/web/paths.ts';
import { sendConfirmation, sendSignIn } from './auth-calls.ts';
import { PasswordField } from './password-field.tsx';
import { secretLost, useLinkSecret } from './use-link-secret.ts';

/** Confirms an address by the link that opened the page and the account's password, and signs in. */
export function ConfirmAddressForm() {
  const secret = useLinkSecret();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<{ message: string; notMine: boolean; over: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const alive = useAlive();

  async function confirm(event: SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    if (secret.current === '') {
      setProblem({ message: secretLost, notMine: false, over: false });
      return;
    }
    setBusy(true);
    setProblem(null);
    const sent = await sendConfirmation(secret.current, password);
    if (sent.ok) {
      const { ok } = await sendSignIn(sent.value.email, password);
      window.location.assign(ok ? paths.articles() : paths.signIn());
      return;
    }
    setBusy(false);
    const { code } = sent.refusal ?? {};
    setProblem({ message: sent.message, notMine: code === 'not-its-password', over: code === 'link-over' });
  }

  return (
    <form method="post" onSubmit={(event) => void confirm(event)} className="flex flex-col gap-4">
      {problem && (
        <Notice tone="danger" live>
          {problem.message}
        </Notice>
      )}
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        hint="The one the account was made with. It shows that you made it."
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy} disabled={!alive}>
        Confirm and sign in
      </Button>
      {problem?.notMine && <LinkButton href={paths.forgotPassword()}>Ask for a new password</LinkButton>}
      {problem?.over && <LinkButton href={paths.signIn()}>Sign in</LinkButton>}
    </form>
  );
}
