'use client';

import { useEffect, useState } from 'react';
import { askServer } from '#components/commands/ask-server.ts';
import { verdictPreviewSchema, type VerdictPreview } from '#lib/domain/verdict-preview.ts';

export type Previewed =
  { state: 'none' } | { state: 'asking' } | { state: 'failed' } | { state: 'known'; preview: VerdictPreview };

// Whoever is still typing asks for nothing.
const pause = 300;

async function ask(address: string, signal: AbortSignal): Promise<VerdictPreview> {
  const response = await askServer(address, { signal });
  if (!response.ok) throw new Error(`A preview was asked for and the answer was ${response.status}.`);
  return verdictPreviewSchema.parse(await response.json());
}

/** What saving would do to verdicts, asked at `address`; nothing is asked while that is `null`. */
export function useVerdictPreview(address: string | null): Previewed {
  const [answer, setAnswer] = useState<{ address: string; preview: VerdictPreview | null } | null>(null);
  useEffect(() => {
    if (address === null) return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      ask(address, gone.signal).then(
        (preview) => setAnswer({ address, preview }),
        () => {
          if (!gone.signal.aborted) setAnswer({ address, preview: null });
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [address]);
  if (address === null) return { state: 'none' };
  if (answer?.address !== address) return { state: 'asking' };
  return answer.preview ? { state: 'known', preview: answer.preview } : { state: 'failed' };
}
