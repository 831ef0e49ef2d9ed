'use client';

import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { passwordLength } from '#lib/domain/access/password.ts';
import { PasswordField } from './password-field.tsx';
import { usePerson } from './use-person.ts';

/** Changes the password, for which the current one is needed. */
export function PasswordForm({ email }: { email: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { busy, problem, changePassword } = usePerson();
  const toast = useToast();
  const wrong = problem?.refusal?.code === 'wrong-password';
  const weak = problem?.refusal?.code === 'password-common' || problem?.refusal?.code === 'invalid';

  async function save(event: SubmitEvent) {
    event.preventDefault();
    if (!(await changePassword(email, { current, next }))) return;
    setCurrent('');
    setNext('');
    toast.show({ title: 'Password changed', description: 'All other sessions have ended.', tone: 'ok' });
  }

  return (
    <form method="post" onSubmit={(event) => void save(event)} className="flex max-w-md flex-col gap-4">
      {problem && !wrong && !weak && <FailureNotice problem={problem} />}
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" readOnly hidden value={email} />
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        required
        value={current}
        error={wrong ? problem.message : null}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <PasswordField
        label="New password"
        name="next"
        autoComplete="new-password"
        required
        value={next}
        hint={`At least ${passwordLength.least} characters. A few unrelated words do well.`}
        error={weak ? problem.message : null}
        onChange={(event) => setNext(event.target.value)}
      />
      <Button type="submit" variant="primary" className="self-start" busy={busy}>
        Change password
      </Button>
    </form>
  );
}
