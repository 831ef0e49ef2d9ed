'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { useSendCommand } from '#components/sending/use-send-command.ts';

/** Sends a change of members and has the page read the list anew, also when it was refused as stale. */
export function useMemberChange() {
  const router = useRouter();
  const command = useSendCommand('Nothing was changed');
  const [busy, setBusy] = useState(false);

  async function send(name: string, input: object): Promise<boolean> {
    setBusy(true);
    const sent = await command(name, input, z.looseObject({}));
    setBusy(false);
    router.refresh();
    return sent.ok;
  }

  return { busy, send };
}
