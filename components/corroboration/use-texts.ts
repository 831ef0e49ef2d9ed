'use client';

import { useEffect, useState } from 'react';
import { capturedTextSchema, type CapturedText } from '#lib/domain/shapes/captured-text.ts';
import { askServer } from '#components/sending/ask-server.ts';
import { paths } from '#lib/web/paths.ts';

/** A text captured from an item of evidence, by the ids of both. */
export interface TextOf {
  evidenceId: string;
  captureId: string;
}

type Asked = { state: 'asking' } | { state: 'failed' } | { state: 'known'; texts: CapturedText[] };

/** Asks for one captured text. Throws when there is no answer. */
async function askText(evidenceId: string, captureId: string, signal: AbortSignal): Promise<CapturedText> {
  const response = await askServer(paths.api.capturedText(evidenceId, captureId), { signal });
  if (!response.ok) throw new Error(`The captured text was asked for and the answer was ${response.status}.`);
  return capturedTextSchema.parse(await response.json());
}

/** Asks for captured texts, in this order; `again` asks anew. */
export function useTexts(wanted: readonly TextOf[]): { asked: Asked; again: () => void } {
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  const [turn, setTurn] = useState(0);
  const key = wanted.map(({ evidenceId, captureId }) => `${evidenceId}/${captureId}`).join(' ');
  useEffect(() => {
    const gone = new AbortController();
    const each = key.split(' ').map((ids) => {
      const [evidenceId = '', captureId = ''] = ids.split('/');
      return askText(evidenceId, captureId, gone.signal);
    });
    Promise.all(each).then(
      (texts) => setAsked({ state: 'known', texts }),
      () => {
        if (!gone.signal.aborted) setAsked({ state: 'failed' });
      },
    );
    return () => gone.abort();
  }, [key, turn]);
  return {
    asked,
    again: () => {
      setAsked({ state: 'asking' });
      setTurn(turn + 1);
    },
  };
}
