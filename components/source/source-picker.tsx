'use client';

import { useState } from 'react';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { NewSourceDialog } from './new-source-dialog.tsx';
import { SourceSearch, type SourceSearchProps } from './source-search.tsx';

interface Creation {
  name: string;
  done: (source: SourceRef | null) => void;
}

interface SourcePickerProps extends SourceSearchProps {
  /** What it is chosen for is kept back, so a new one is offered as confidential. */
  confidential?: boolean;
}

/** Chooses a source of the register by name or alias, or makes one without leaving the form. */
export function SourcePicker({ confidential = false, ...field }: SourcePickerProps) {
  const [creation, setCreation] = useState<Creation | null>(null);

  function create(name: string): Promise<SourceRef | null> {
    return new Promise((resolve) => {
      setCreation({
        name,
        done: (source) => {
          setCreation(null);
          resolve(source);
        },
      });
    });
  }

  return (
    <>
      <SourceSearch {...field} create={create} />
      {creation && (
        <NewSourceDialog name={creation.name} confidential={confidential} onDone={creation.done} />
      )}
    </>
  );
}
