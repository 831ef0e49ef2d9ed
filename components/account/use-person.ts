'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import type { Failure, Sent } from '#components/sending/send-command.ts';
import { sendPassword, sendPerson } from './auth-calls.ts';

/** Sends something a person does to their own account, and has the page read anew what came of it. */
export function usePerson() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  async function see(sending: Promise<Sent<unknown>>): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    const sent = await sending;
    setBusy(false);
    if (!sent.ok) setProblem(sent);
    router.refresh();
    return sent.ok;
  }

  return {
    busy,
    problem,
    send: (name: string, input: unknown) => see(sendPerson(name, input, z.looseObject({}))),
    changePassword: (email: string, input: { current: string; next: string }) =>
      see(sendPassword(email, input)),
  };
}
