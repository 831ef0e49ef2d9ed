'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import { useActions } from '#components/shell/actions.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { coverageCount } from '#lib/domain/versions/coverage.ts';
import { marksCookieAssignment } from '#lib/web/unlooked-marks.ts';
import { coverageWords } from './coverage-words.ts';

/** Whether what nobody has looked at is marked in the text, and how to change that, for good and for this person. */
function useMarksShown(): { shown: boolean; toggle: () => void } {
  const { store, actor } = useWorkspaceContext();
  const shown = useWorkspace((state) => state.marksShown);
  function toggle() {
    document.cookie = marksCookieAssignment(actor.userId, !shown);
    store.getState().setMarksShown(!shown);
  }
  return { shown, toggle };
}

/** How much of the text somebody has looked at, which opens what is left, and the switch of its marks. */
export function CoverageLine({ onOpen }: { onOpen: () => void }) {
  const covered = useWorkspace((state) => state.covered);
  const count = useMemo(() => coverageCount(covered), [covered]);
  const { shown, toggle } = useMarksShown();
  const label = shown ? 'Hide the marks of what nobody has looked at' : 'Mark what nobody has looked at';
  useActions([{ id: 'unlooked-marks', label, group: 'This article', keywords: ['coverage'], run: toggle }]);
  if (count.all === 0) return null;
  return (
    <div className="mx-2 mb-1 flex items-start gap-1">
      <button
        type="button"
        onClick={onOpen}
        className="flex min-w-0 flex-1 flex-col gap-1 rounded-md px-2 py-1 text-start text-xs text-ink-2 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="flex items-center gap-2">
          <span className="num">{coverageWords(count)}</span>
          <Kbd keys="u" />
        </span>
        <span aria-hidden="true" className="flex h-1 w-full overflow-hidden rounded-full bg-well">
          <span className="bg-ink-3" style={{ width: `${(100 * count.looked) / count.all}%` }} />
        </span>
      </button>
      <IconButton
        label={label}
        size="sm"
        variant="ghost"
        icon={shown ? <Eye /> : <EyeOff />}
        onClick={toggle}
      />
    </div>
  );
}
