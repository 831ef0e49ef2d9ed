'use client';

import { useMemo } from 'react';
import { CheckedSentence } from '#components/appearances/checked-sentence.tsx';
import { useRecurringSentences } from '#components/appearances/use-recurring-sentences.ts';
import { useStandsHere } from '#components/appearances/use-stands-here.ts';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';

interface UnlookedDialogProps {
  /** Begins a claim on a sentence; absent for those who only read. */
  onRecord: ((passage: Passage) => void) | null;
  onClose: () => void;
}

const most = 300;

/**
 * The sentences of the newest text on which nothing is recorded yet, in their order, each with the claim of another
 * article that says the same.
 */
export function UnlookedDialog({ onRecord, onClose }: UnlookedDialogProps) {
  const text = useWorkspace((state) => state.text);
  const versionId = useWorkspace((state) => state.article.version.id);
  const claims = useWorkspace((state) => state.claims);
  const all = useWorkspace((state) => state.covered);
  const open = useMemo(() => all.filter(({ looked }) => looked === 'not-yet'), [all]);
  const covered = all.length - open.length;
  const { store } = useWorkspaceContext();
  const found = useRecurringSentences(versionId, open.slice(0, most));
  const standsHere = useStandsHere(versionId, (claim) => store.getState().put(claim));

  function checked(start: number, end: number) {
    const claim = found.get(start);
    const stand = onRecord && claim ? () => standsHere(claim, { start, end }) : null;
    return claim && !claims.has(claim.id) ? <CheckedSentence claim={claim} onStandsHere={stand} /> : null;
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Nothing recorded here yet"
      description={`On ${covered} of ${all.length} sentences a claim is recorded. These have none.`}
    >
      {open.length === 0 && <p className="text-ink-2">A claim stands on every sentence of this text.</p>}
      <ol aria-label="Sentences without a claim" className="-mx-2">
        {open.slice(0, most).map(({ start, end }) => (
          <li key={start} className="rounded-md hover:bg-hover">
            {onRecord ? (
              <button
                type="button"
                dir="auto"
                onClick={() => onRecord({ start, end })}
                className="w-full rounded-md px-2 py-1.5 text-start font-serif wrap-anywhere focus-visible:-outline-offset-2"
              >
                {text.slice(start, end)}
              </button>
            ) : (
              <p dir="auto" className="px-2 py-1.5 font-serif wrap-anywhere">
                {text.slice(start, end)}
              </p>
            )}
            {checked(start, end)}
          </li>
        ))}
      </ol>
      {open.length > most && (
        <p className="mt-2 text-sm text-ink-3">
          And {(open.length - most).toLocaleString('en')} more, further down the text.
        </p>
      )}
    </Dialog>
  );
}
