'use client';

import { askServer } from '#components/sending/ask-server.ts';
import { useEffect, useState } from 'react';
import { recurringClaimsSchema, type RecurringClaims } from '#lib/domain/recurring/recurring-claim.ts';
import { paths } from '#lib/web/paths.ts';

const pause = 600;
/** Shorter than this, a statement says too little to say the same as another. */
export const shortestStatement = 12;

export interface Asked {
  statement: string;
  language: string;
  /** The claim that makes the statement, where it is recorded. */
  claimId?: string;
}

/** Where nothing was found. */
export const nothingFound: RecurringClaims = { claims: [], others: [] };

/** The claims that say the same, and others that were looked at, as the server finds them now; throws where it does not answer. */
export async function askRecurring(
  { statement, language, claimId }: Asked,
  signal: AbortSignal,
): Promise<RecurringClaims> {
  const search = { statement, language, ...(claimId && { claim: claimId }) };
  const response = await askServer(paths.api.recurring(search), { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  return recurringClaimsSchema.parse(await response.json());
}

/**
 * Claims already recorded here that say the same, asked for once typing has paused. Without an answer there are none:
 * this helps, and nothing waits for it.
 */
export function useRecurring({ statement, language, claimId }: Asked): RecurringClaims {
  const [found, setFound] = useState<RecurringClaims>(nothingFound);
  const asked = statement.trim();

  useEffect(() => {
    if (asked.length < shortestStatement) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      askRecurring({ statement: asked, language, ...(claimId && { claimId }) }, stop.signal).then(
        setFound,
        () => undefined,
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, language, claimId]);

  // While the next answer is under way the last one stays, so that the list does not flicker under the typing.
  return asked.length < shortestStatement ? nothingFound : found;
}
