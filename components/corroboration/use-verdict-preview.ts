'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { askServer } from '#components/sending/ask-server.ts';
import { verdictPreviewSchema, type VerdictPreview } from '#lib/domain/shapes/verdict-preview.ts';

export type Previewed =
  | { state: 'none' }
  | { state: 'asking' }
  | { state: 'failed' }
  | { state: 'refused'; message: string }
  | { state: 'known'; preview: VerdictPreview };

/** Of what nothing rests on yet. */
export const nothingChanges: Previewed = {
  state: 'known',
  preview: { changes: [], count: 0, looked: 0, complete: true },
};

// Whoever is still typing asks for nothing.
const pause = 300;

const refusedSchema = z.object({ message: z.string() });

async function ask(address: string, signal: AbortSignal): Promise<Previewed> {
  const response = await askServer(address, { signal });
  if (response.ok) return { state: 'known', preview: verdictPreviewSchema.parse(await response.json()) };
  // What saving would be refused for is said before it is tried.
  if (response.status === 422)
    return { state: 'refused', message: refusedSchema.parse(await response.json()).message };
  throw new Error(`A preview was asked for and the answer was ${response.status}.`);
}

/** What saving would do to verdicts, asked at `address`; nothing is asked while that is `null`. */
export function useVerdictPreview(address: string | null): Previewed {
  const [answer, setAnswer] = useState<{ address: string; previewed: Previewed } | null>(null);
  useEffect(() => {
    if (address === null) return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      ask(address, gone.signal).then(
        (previewed) => setAnswer({ address, previewed }),
        () => {
          if (!gone.signal.aborted) setAnswer({ address, previewed: { state: 'failed' } });
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [address]);
  if (address === null) return { state: 'none' };
  return answer?.address === address ? answer.previewed : { state: 'asking' };
}
