'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { shortestStatement } from '#components/recurring/use-recurring.ts';
import { askServer } from '#components/sending/ask-server.ts';
import { recurringSentenceSchema, type RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { paths } from '#lib/web/paths.ts';

const atOnce = 20;
const answer = z.object({ found: z.array(recurringSentenceSchema) });

/**
 * Of sentences of a version, by where each begins, the claim that was checked for another article and says the same. They
 * are asked for once, some at a time, in their order. Without an answer there are none: this helps, and nothing waits for
 * it.
 */
export function useRecurringSentences(
  versionId: string,
  sentences: readonly Span[],
): ReadonlyMap<number, RecurringClaim> {
  const [asked] = useState(() => sentences.filter(({ start, end }) => end - start >= shortestStatement));
  const [found, setFound] = useState<ReadonlyMap<number, RecurringClaim>>(new Map());

  useEffect(() => {
    const stop = new AbortController();
    async function ask() {
      for (let from = 0; from < asked.length; from += atOnce) {
        const some = asked.slice(from, from + atOnce);
        const response = await askServer(paths.api.recurringSentences(versionId, some), {
          signal: stop.signal,
        });
        if (!response.ok) return;
        const more = answer.parse(await response.json()).found;
        if (more.length > 0) {
          setFound(
            (before) => new Map([...before, ...more.map(({ start, claim }) => [start, claim] as const)]),
          );
        }
      }
    }
    ask().catch(() => undefined);
    return () => stop.abort();
  }, [versionId, asked]);

  return found;
}
