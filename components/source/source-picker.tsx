'use client';

import { useSourceCreation } from './new-source-dialog.tsx';
import { SourceSearch, type SourceSearchProps } from './source-search.tsx';

interface SourcePickerProps extends SourceSearchProps {
  /** What it is chosen for is kept back, so a new one is offered as confidential. */
  confidential?: boolean;
}

/** Chooses a source of the register by name or alias, or makes one without leaving the form. */
export function SourcePicker({ confidential = false, ...field }: SourcePickerProps) {
  const { create, dialog } = useSourceCreation(confidential);
  return (
    <>
      <SourceSearch {...field} create={create} />
      {dialog}
    </>
  );
}
