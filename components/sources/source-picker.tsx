'use client';

import { useState } from 'react';
import type { SourceRef } from '#lib/domain/claim-detail.ts';
import { NewSourceDialog } from './new-source-dialog.tsx';
import { SourceSearch, type SourceSearchProps } from './source-search.tsx';

interface Creation {
  name: string;
  done: (source: SourceRef | null) => void;
}

/** Chooses a source of the register by name or alias, or makes one without leaving the form. */
export function SourcePicker(field: SourceSearchProps) {
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
      {creation && <NewSourceDialog name={creation.name} onDone={creation.done} />}
    </>
  );
}
