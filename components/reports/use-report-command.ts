import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { useSendCommand } from '#components/sending/use-send-command.ts';

/** Sends what is done to a report or a schedule, and has the page read its lists anew, also when it was refused. */
export function useReportCommand(): {
  busy: boolean;
  send: (name: string, input: object) => Promise<boolean>;
} {
  const router = useRouter();
  const command = useSendCommand('Nothing was changed');
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async send(name, input) {
      setBusy(true);
      const sent = await command(name, input, z.looseObject({}));
      setBusy(false);
      router.refresh();
      return sent.ok;
    },
  };
}
