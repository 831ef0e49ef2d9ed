'use client';

import { useCallback } from 'react';
import type { z } from 'zod';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { paths } from '#lib/web/paths.ts';
import { hereWithin } from './failure-notice.tsx';
import { failureTitle, sendCommand, type Sent } from './send-command.ts';

type Send = <V>(name: string, input: object, value: z.ZodType<V>) => Promise<Sent<V>>;

/**
 * Sends commands that no form stands behind, so that a failure shows as a toast: `title` says what was not
 * done, the message why, and someone signed out gets the way back in.
 */
export function useSendCommand(title = 'Nothing was saved'): Send {
  const toast = useToast();
  return useCallback<Send>(
    async (name, input, value) => {
      const sent = await sendCommand(name, input, value);
      if (sent.ok) return sent;
      const signIn = {
        label: 'Sign in',
        run: () => window.location.assign(paths.signIn(hereWithin(window.location))),
      };
      toast.show({
        tone: 'danger',
        title: failureTitle(sent, title),
        description: sent.message,
        ...(sent.refusal?.code === 'not-signed-in' && { action: signIn }),
      });
      return sent;
    },
    [toast, title],
  );
}
