'use client';

import { useMemo } from 'react';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';
import { coverageCount } from '#lib/domain/versions/coverage.ts';
import { coverageWords } from './coverage-words.ts';

/** How much of the text somebody has looked at, which opens what is left. */
export function CoverageLine({ onOpen }: { onOpen: () => void }) {
  const covered = useWorkspace((state) => state.covered);
  const count = useMemo(() => coverageCount(covered), [covered]);
  if (count.all === 0) return null;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="mx-2 mb-1 flex flex-col gap-1 rounded-md px-2 py-1 text-start text-xs text-ink-2 hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span className="flex items-center gap-2">
        <span className="num">{coverageWords(count)}</span>
        <Kbd keys="u" />
      </span>
      <span aria-hidden="true" className="flex h-1 w-full overflow-hidden rounded-full bg-well">
        <span className="bg-ink-3" style={{ width: `${(100 * count.looked) / count.all}%` }} />
      </span>
    </button>
  );
}
