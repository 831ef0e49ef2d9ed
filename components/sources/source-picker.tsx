'use client';

import { useRef, useState } from 'react';
import { Combobox } from '#components/ui/combobox.tsx';
import type { ComboboxOption } from '#components/ui/use-option-search.ts';
import { sourceRefSchema, type SourceRef } from '#lib/domain/claim-detail.ts';
import { findSources, sourceMatchWords } from './find-sources.ts';
import { NewSourceDialog } from './new-source-dialog.tsx';

interface SourcePickerProps {
  label: string;
  value: SourceRef | null;
  onValueChange: (source: SourceRef | null) => void;
  /** False where a source can only be chosen, not made. */
  mayCreate?: boolean;
  hideLabel?: boolean;
  hint?: string;
  error?: string | null;
  placeholder?: string;
  id?: string;
}

interface Creation {
  name: string;
  done: (source: SourceRef | null) => void;
}

function optionOf(source: SourceRef): ComboboxOption {
  return { id: source.id, label: source.name };
}

/** Chooses a source of the register by name or alias, or makes one without leaving the form. */
export function SourcePicker({ value, onValueChange, mayCreate = true, ...field }: SourcePickerProps) {
  const known = useRef(new Map<string, SourceRef>());
  const [creation, setCreation] = useState<Creation | null>(null);

  async function search(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
    const found = await findSources(query, signal);
    for (const source of found) known.current.set(source.id, sourceRefSchema.parse(source));
    return found.map((source) => ({ ...optionOf(source), detail: sourceMatchWords(source) }));
  }

  function create(name: string): Promise<ComboboxOption | null> {
    return new Promise((resolve) => {
      setCreation({
        name,
        done: (source) => {
          setCreation(null);
          if (source) known.current.set(source.id, source);
          resolve(source && optionOf(source));
        },
      });
    });
  }

  return (
    <>
      <Combobox
        {...field}
        placeholder={field.placeholder ?? 'Name or alias'}
        emptyText="No source of that name"
        value={value && optionOf(value)}
        search={search}
        {...(mayCreate && { onCreate: create, createLabel: (text: string) => `Add “${text}” as a source` })}
        onValueChange={(option) =>
          onValueChange(option && (option.id === value?.id ? value : (known.current.get(option.id) ?? null)))
        }
      />
      {creation && <NewSourceDialog name={creation.name} onDone={creation.done} />}
    </>
  );
}
