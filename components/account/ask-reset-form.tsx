'use client';

import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { useAlive } from '#components/ui/react/use-alive.ts';
import { paths } from '#lib/web/paths.ts';
import { askReset } from './auth-calls.ts';
import { useCountdown } from './use-countdown.ts';

/** Asks for a link that sets a new password. What it answers is the same for every address. */
export function AskResetForm() {
  const [email, setEmail] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [wait, startWait] = useCountdown();
  const alive = useAlive();

  async function ask(event: SubmitEvent) {
    event.preventDefault();
    if (busy || wait > 0) return;
    setBusy(true);
    setProblem(null);
    setAsked(false);
    const sent = await askReset(email);
    setBusy(false);
    setAsked(sent.ok);
    if (sent.ok) return;
    setProblem(sent.message);
    if (sent.refusal?.code === 'too-many-tries') startWait(sent.refusal.retryAfterSeconds);
  }

  return (
    <form method="post" onSubmit={(event) => void ask(event)} className="flex flex-col gap-4">
      {problem && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {asked && (
        <Notice tone="ok" title="Look in your mail" live>
          If there is an account with this address, a link is on its way to it. It works once, for an hour. It
          can take a few minutes, and may have gone to the spam folder.
        </Notice>
      )}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="lg" busy={busy} disabled={!alive || wait > 0}>
          {wait > 0 ? `Wait ${wait} s` : 'Send the link'}
        </Button>
        <LinkButton href={paths.signIn()} size="lg">
          Back to signing in
        </LinkButton>
      </div>
    </form>
  );
}
