'use client';

import Link from 'next/link';
import { useRef, useState, type SubmitEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { useAlive } from '#components/ui/react/use-alive.ts';
import { paths } from '#lib/web/paths.ts';
import { sendSignIn } from './auth-calls.ts';
import { PasswordField } from './password-field.tsx';
import { useCountdown } from './use-countdown.ts';
import { roleWords } from '#components/members/role-words.ts';
import { demoPeople, demoPassword } from '#lib/domain/access/demo-people.ts';

/** The accounts of the sample data, each filled into the form by its button. */
function DemoLogins({ onUse }: { onUse: (email: string, password: string) => void }) {
  return (
    <section aria-labelledby="demo-logins" className="mt-7 border-t border-rule pt-4">
      <h2 id="demo-logins" className="eyebrow">
        Sample data
      </h2>
      <p className="mt-1.5 text-sm text-ink-2">
        This workspace holds sample data. Its accounts share the password{' '}
        <code className="rounded-sm bg-well px-1 py-px font-sans text-ink select-all">{demoPassword}</code>.
      </p>
      <ul className="mt-2.5 divide-y divide-rule overflow-hidden rounded-lg border border-rule bg-sheet">
        {demoPeople.map(({ role, email }) => (
          <li key={email} className="flex items-center gap-3 py-1.5 pr-1.5 pl-3">
            <span className="min-w-0 flex-1">
              <span className="block truncate text-sm font-medium">{email}</span>
              <span className="block truncate text-xs text-ink-3">{roleWords[role].detail}</span>
            </span>
            <Button size="sm" aria-label={`Use ${email}`} onClick={() => onUse(email, demoPassword)}>
              Use
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SignInFormProps {
  /** A path on this site, checked by the server. */
  callback: string;
  demo: boolean;
}

/** Signs in and goes on to where the person was. What was typed stays, but for a wrong password. */
export function SignInForm({ callback, demo }: SignInFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [wait, startWait] = useCountdown();
  const alive = useAlive();
  // The boxes hold what is typed, for some of it may be typed, or filled in by the browser, before the page is alive.
  const emailBox = useRef<HTMLInputElement>(null);
  const passwordBox = useRef<HTMLInputElement>(null);
  const submit = useRef<HTMLButtonElement>(null);

  async function signIn(event: SubmitEvent) {
    event.preventDefault();
    if (busy || wait > 0) return;
    setBusy(true);
    setProblem(null);
    const sent = await sendSignIn(emailBox.current?.value ?? '', passwordBox.current?.value ?? '');
    if (sent.ok) {
      // A full load: nothing of the page that was open before may linger.
      window.location.assign(callback);
      return;
    }
    setBusy(false);
    setProblem(sent.message);
    if (sent.refusal?.code === 'too-many-tries' || sent.refusal?.code === 'passwords-wait')
      startWait(sent.refusal.retryAfterSeconds);
    if (sent.refusal?.code === 'sign-in-refused' && passwordBox.current) passwordBox.current.value = '';
    passwordBox.current?.focus();
  }

  function use(demoEmail: string, demoPassword: string) {
    if (emailBox.current) emailBox.current.value = demoEmail;
    if (passwordBox.current) passwordBox.current.value = demoPassword;
    setProblem(null);
    submit.current?.focus();
  }

  return (
    <>
      {/* Sent before the page is ready, a form without a method would put the password in the address. */}
      <form method="post" onSubmit={(event) => void signIn(event)} className="flex flex-col gap-4">
        {problem && (
          <Notice tone="danger" live>
            {problem}
          </Notice>
        )}
        <TextField
          ref={emailBox}
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          ref={passwordBox}
          label="Password"
          name="password"
          autoComplete="current-password"
          required
        />
        <Button
          ref={submit}
          type="submit"
          variant="primary"
          size="lg"
          busy={busy}
          disabled={!alive || wait > 0}
        >
          {wait > 0 ? `Wait ${wait} s` : 'Sign in'}
        </Button>
        <Link
          href={paths.forgotPassword()}
          className="self-start text-sm text-accent underline underline-offset-3"
        >
          Forgot your password?
        </Link>
      </form>
      {demo && <DemoLogins onUse={use} />}
    </>
  );
}
