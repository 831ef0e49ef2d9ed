'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { findSources } from '#components/source/find-sources.ts';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { namedOrigins, type NamedOrigin } from '#lib/domain/origins/named-origins.ts';
import { sourceNamed } from './named-origins.ts';

export interface Suggestion extends NamedOrigin {
  /** The source of the register it is; `null` when none goes by that name or nobody could ask. */
  source: SourceRef | null;
}

const pause = 400;

/** The origins `text` names, and those read elsewhere, looked up in the register once typing has paused. */
export function useNamedOrigins(text: string, alsoNamed: readonly NamedOrigin[]): Suggestion[] {
  const asked = useDeferredValue(text);
  const named = useMemo(() => [...alsoNamed, ...namedOrigins(asked)], [asked, alsoNamed]);
  const names = named.map(({ name }) => name).join('\n');
  const [found, setFound] = useState<{ names: string; sources: (SourceRef | null)[] } | null>(null);

  useEffect(() => {
    if (names === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const all = names.split('\n').map(async (name) => {
        // Without an answer the name is still worth showing; it can be looked for by hand.
        const sources = await findSources(name, stop.signal).catch(() => []);
        return sourceNamed(name, sources);
      });
      void Promise.all(all).then((sources) => {
        if (!stop.signal.aborted) setFound({ names, sources });
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [names]);

  if (found?.names !== names) return [];
  return named.map((origin, at) => ({ ...origin, source: found.sources[at] ?? null }));
}
