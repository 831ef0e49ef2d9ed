'use client';

import { useEffect, useState } from 'react';
import { askServer } from '#components/sending/ask-server.ts';
import { foundWhileTypingSchema, type FoundWhileTyping } from '#lib/domain/shapes/search-hit.ts';
import { parseSearch } from '#lib/domain/search/search-query.ts';
import { paths } from '#lib/web/paths.ts';

const quietMilliseconds = 150;

/** `looking` while nobody knows yet; `unknown` where there was no answer. */
export type Found =
  { state: 'idle' | 'looking' | 'unknown' } | { state: 'found'; groups: FoundWhileTyping['groups'] };

interface Answer {
  typed: string;
  found: Found;
}

/** What a search finds while somebody types; what was found before stays until there is something newer. */
export function useFound(typed: string): Found {
  const [answer, setAnswer] = useState<Answer>({ typed: '', found: { state: 'idle' } });
  const isAsked = parseSearch(typed) !== null;

  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      askServer(paths.api.search(typed), { signal: stop.signal })
        .then(async (response) => {
          if (!response.ok) throw new Error(`The search answered ${response.status}.`);
          const { groups } = foundWhileTypingSchema.parse(await response.json());
          setAnswer({ typed, found: { state: 'found', groups } });
        })
        .catch(() => {
          if (!stop.signal.aborted) setAnswer({ typed, found: { state: 'unknown' } });
        });
    }, quietMilliseconds);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, isAsked]);

  if (!isAsked) return { state: 'idle' };
  if (answer.typed === typed || answer.found.state === 'found') return answer.found;
  return { state: 'looking' };
}
