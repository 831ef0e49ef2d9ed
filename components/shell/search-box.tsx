'use client';

import { Search } from 'lucide-react';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { usePalette } from './actions.tsx';

export function SearchBox() {
  const { setOpen } = usePalette();
  return (
    <button
      type="button"
      onClick={() => setOpen(true)}
      className="flex h-8 w-full max-w-[420px] min-w-0 items-center gap-2.5 rounded-md border border-rule bg-sheet px-2.5 text-ink-3 hover:border-control"
    >
      <Search aria-hidden="true" />
      <span className="min-w-0 flex-1 truncate text-left">Search or go to</span>
      <span className="max-sm:hidden">
        <Kbd keys="mod+k" />
      </span>
    </button>
  );
}
