'use client';

import { Ban, CornerDownRight, Highlighter } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useMoveClaim } from './use-move-claim.ts';
import type { SelectedPassage } from './use-selected-passage.ts';
import type { Passage } from '#components/workspace/store/passage.ts';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';

/** How far it stays from the edges of the article, in pixels. */
const edge = 8;

interface SelectionToolbarProps {
  place: SelectedPassage['place'];
  /** What is selected at the moment of the press, which may be more or less than the bar was drawn for. */
  selectedNow: () => Passage | null;
  /** A claim is being written: the selection would be its passage. */
  drafting: boolean;
  onRecord: () => void;
  /** Says that the sentences the selection touches make no claim. */
  onNoClaim: () => void;
}

/** What can be done with the selected words, right below them. */
export function SelectionToolbar({
  place,
  selectedNow,
  drafting,
  onRecord,
  onNoClaim,
}: SelectionToolbarProps) {
  const selectedId = useWorkspace((state) => state.selectedId);
  const moveOf = useMoveClaim();
  const move = drafting ? null : moveOf(selectedId);
  const bar = useRef<HTMLDivElement>(null);
  const { top, x, within } = place;
  const moveHere = () => {
    const passage = selectedNow();
    if (passage) move?.to(passage);
  };
  // It stands around the end of the selection, and as far from the edges of the article as its own width asks for.
  useLayoutEffect(() => {
    if (!bar.current) return;
    const half = bar.current.offsetWidth / 2;
    bar.current.style.left = `${Math.min(Math.max(x, half + edge), Math.max(within - half - edge, half + edge))}px`;
  });
  return (
    <div
      role="toolbar"
      aria-label="Selected passage"
      // A press must not take the selection away before it is read.
      onMouseDown={(event) => event.preventDefault()}
      ref={bar}
      style={{ top, maxWidth: within - 2 * edge }}
      className="absolute z-10 flex w-max -translate-x-1/2 flex-wrap gap-1 rounded-lg border border-rule bg-sheet p-1 font-sans shadow-pop"
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
      {!drafting && (
        <Button variant="ghost" size="sm" icon={<Ban aria-hidden="true" />} keys="n" onClick={onNoClaim}>
          No claim here
        </Button>
      )}
      {move && (
        <Button variant="ghost" size="sm" icon={<CornerDownRight aria-hidden="true" />} onClick={moveHere}>
          Move claim {move.number} here
        </Button>
      )}
    </div>
  );
}
