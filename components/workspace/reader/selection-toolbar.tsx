'use client';

import { CornerDownRight, Highlighter } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useMoveClaim } from './use-move-claim.ts';
import type { SelectedPassage } from './use-selected-passage.ts';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';

interface SelectionToolbarProps {
  selected: SelectedPassage;
  /** A claim is being written: the selection would be its passage. */
  drafting: boolean;
  onRecord: () => void;
}

/** What can be done with the selected words, right below them. */
export function SelectionToolbar({ selected, drafting, onRecord }: SelectionToolbarProps) {
  const selectedId = useWorkspace((state) => state.selectedId);
  const moveOf = useMoveClaim();
  const move = drafting ? null : moveOf(selectedId, selected);
  return (
    <div
      role="toolbar"
      aria-label="Selected passage"
      // A press must not take the selection away before it is read.
      onMouseDown={(event) => event.preventDefault()}
      style={{ top: selected.place.top, left: selected.place.left }}
      className="absolute z-10 flex -translate-x-1/2 gap-1 rounded-lg border border-rule bg-sheet p-1 font-sans shadow-pop"
    >
      <Button
        variant="primary"
        size="sm"
        icon={<Highlighter aria-hidden="true" />}
        keys="r"
        onClick={onRecord}
      >
        {drafting ? 'Use this passage' : 'Record claim'}
      </Button>
      {move && (
        <Button variant="ghost" size="sm" icon={<CornerDownRight aria-hidden="true" />} onClick={move.run}>
          Move claim {move.number} here
        </Button>
      )}
    </div>
  );
}
