'use client';

import { useRef, type ReactNode } from 'react';
import { Combobox } from '#components/ui/form/combobox.tsx';
import type { ComboboxOption } from '#components/ui/form/use-option-search.ts';
import { sourceRefSchema, type SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { findSources, sourceMatchWords } from './find-sources.ts';
import { isolated } from '#lib/domain/text/direction.ts';

export interface SourceSearchProps {
  label: ReactNode;
  value: SourceRef | null;
  onValueChange: (source: SourceRef | null) => void;
  /** The person chose from the list, and is ready to go on. */
  onChosen?: () => void;
  /** What is typed and not chosen; empty once it is, or cleared. */
  onUnchosen?: (text: string) => void;
  hideLabel?: boolean;
  hint?: string;
  error?: string | null;
  placeholder?: string;
  path?: string;
  id?: string;
}

interface Props extends SourceSearchProps {
  /** Makes a source of the typed name; without it a source can only be chosen. */
  create?: (name: string) => Promise<SourceRef | null>;
}

function optionOf(source: SourceRef): ComboboxOption {
  return { id: source.id, label: source.name };
}

/** Chooses a source of the register by name or alias. */
export function SourceSearch({ value, onValueChange, create, ...field }: Props) {
  const known = useRef(new Map<string, SourceRef>());

  async function search(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
    const found = await findSources(query, signal);
    for (const source of found) known.current.set(source.id, sourceRefSchema.parse(source));
    return found.map((source) => ({
      ...optionOf(source),
      detail: sourceMatchWords(source),
      alsoCalled: source.aliases,
    }));
  }

  async function made(name: string): Promise<ComboboxOption | null> {
    const source = (await create?.(name)) ?? null;
    if (source) known.current.set(source.id, source);
    return source && optionOf(source);
  }

  return (
    <Combobox
      {...field}
      placeholder={field.placeholder ?? 'Name or alias'}
      emptyText="No source of that name"
      value={value && optionOf(value)}
      search={search}
      {...(create && {
        onCreate: made,
        createLabel: (text: string) => `Add “${isolated(text)}” as a source`,
      })}
      onValueChange={(option) =>
        onValueChange(option && (option.id === value?.id ? value : (known.current.get(option.id) ?? null)))
      }
    />
  );
}
