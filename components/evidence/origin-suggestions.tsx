'use client';

import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { NewSourceDialog } from '#components/source/new-source-dialog.tsx';
import { Button } from '#components/ui/button.tsx';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { stillOpen } from './named-origins.ts';
import { useNamedOrigins } from './use-named-origins.ts';
import { useStoredOrigins, type StoredText } from './use-stored-origins.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface OriginSuggestionsProps {
  text: string;
  /** The item's captured text, where it counts too. */
  stored: StoredText | null;
  publisher: SourceRef | null;
  cited: readonly SourceRef[];
  onAccept: (source: SourceRef) => void;
}

/** Origins read from the item's own words, for a person to accept. */
export function OriginSuggestions({ text, stored, publisher, cited, onAccept }: OriginSuggestionsProps) {
  const suggestions = stillOpen(useNamedOrigins(text, useStoredOrigins(stored)), cited, publisher);
  const [naming, setNaming] = useState<string | null>(null);
  if (suggestions.length === 0 && naming === null) return null;
  return (
    <>
      <ul
        aria-label="Suggested origins"
        className="mt-1 flex flex-col gap-1 rounded-md bg-info-soft px-2.5 py-2 text-sm"
      >
        {suggestions.map(({ name, words, source }) => (
          <li key={name} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Lightbulb aria-hidden="true" className="size-3.5 shrink-0 text-info" />
            <span className="min-w-0 flex-1 text-ink-2">
              “<bdi>{words}</bdi>”
            </span>
            <Button
              size="sm"
              className="h-auto min-h-6.5 max-w-full text-left wrap-anywhere whitespace-normal"
              onClick={() => (source ? onAccept(source) : setNaming(name))}
            >
              {source ? `Cites ${isolated(source.name)}` : `Add ${isolated(name)} and cite it`}
            </Button>
          </li>
        ))}
      </ul>
      {naming !== null && (
        <NewSourceDialog
          name={naming}
          onDone={(source) => {
            setNaming(null);
            if (source) onAccept(source);
          }}
        />
      )}
    </>
  );
}
