'use client';

import { askServer } from '#components/sending/ask-server.ts';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { namedOriginSchema, type NamedOrigin } from '#lib/domain/origins/named-origins.ts';
import { paths } from '#lib/web/paths.ts';

const answerSchema = z.object({ origins: z.array(namedOriginSchema) });
const none: NamedOrigin[] = [];

// A captured text is known by its hash and never changes under it, so one answer serves for good.
const known = new Map<string, NamedOrigin[]>();

// Whoever runs through the claims asks for nothing.
const pause = 400;

/** An item of evidence whose captured text is kept on the server. */
export interface StoredText {
  evidenceId: string;
  sha256: string;
}

async function ask(evidenceId: string, signal: AbortSignal): Promise<NamedOrigin[]> {
  const response = await askServer(paths.api.storedOrigins(evidenceId), { signal });
  if (!response.ok) throw new Error(`The captured text was asked for and the answer was ${response.status}.`);
  return answerSchema.parse(await response.json()).origins;
}

/** The origins that a text kept on the server names; none until it has answered, or when it can't be asked. */
export function useStoredOrigins(stored: StoredText | null): NamedOrigin[] {
  const { evidenceId, sha256 } = stored ?? { evidenceId: null, sha256: null };
  const [, setAnswered] = useState<string | null>(null);
  useEffect(() => {
    if (evidenceId === null || known.has(sha256)) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      ask(evidenceId, stop.signal).then(
        (origins) => {
          known.set(sha256, origins);
          setAnswered(sha256);
        },
        // A suggestion that does not come is no loss: what is cited can be named by hand.
        () => undefined,
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [evidenceId, sha256]);
  return sha256 === null ? none : (known.get(sha256) ?? none);
}
