'use client';

import { askServer } from '#components/sending/ask-server.ts';
import { useEffect, useState } from 'react';
import { blastRadiusSchema, type BlastRadius } from '#lib/domain/shapes/blast-radius.ts';
import { paths } from '#lib/web/paths.ts';

type Asked = { state: 'asking' } | { state: 'failed' } | { state: 'known'; radius: BlastRadius };

async function ask(sourceId: string, signal: AbortSignal): Promise<BlastRadius> {
  const response = await askServer(paths.api.blastRadius(sourceId), { signal });
  if (!response.ok) throw new Error(`What rests on a source was answered with ${response.status}.`);
  return blastRadiusSchema.parse(await response.json());
}

/** Asks what rests on a source; `again` asks anew. */
export function useBlastRadius(sourceId: string): { asked: Asked; again: () => void } {
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    ask(sourceId, gone.signal).then(
      (radius) => setAsked({ state: 'known', radius }),
      () => {
        if (!gone.signal.aborted) setAsked({ state: 'failed' });
      },
    );
    return () => gone.abort();
  }, [sourceId, turn]);
  return {
    asked,
    again: () => {
      setAsked({ state: 'asking' });
      setTurn(turn + 1);
    },
  };
}
