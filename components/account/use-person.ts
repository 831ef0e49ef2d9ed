'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import type { Failure } from '#components/sending/send-command.ts';
import { sendPerson } from './auth-calls.ts';

/** Sends something a person does to their own account, and has the page read anew what came of it. */
export function usePerson() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  async function send(name: string, input: unknown): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    const sent = await sendPerson(name, input, z.looseObject({}));
    setBusy(false);
    if (!sent.ok) setProblem(sent);
    router.refresh();
    return sent.ok;
  }

  return { busy, problem, send };
}
