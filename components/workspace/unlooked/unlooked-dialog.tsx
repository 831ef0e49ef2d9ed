'use client';

import { useState } from 'react';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';
import { coverageCount, type CoveredSentence } from '#lib/domain/versions/coverage.ts';
import { coverageWords } from './coverage-words.ts';
import { UnlookedList } from './unlooked-list.tsx';

interface UnlookedDialogProps {
  /** Begins a claim on a sentence; absent for those who only read. */
  onRecord: ((passage: Passage) => void) | null;
  onClose: () => void;
}

type Shown = 'not-yet' | 'new' | 'no-claim';

const fits: Record<Shown, (sentence: CoveredSentence) => boolean> = {
  'not-yet': ({ looked }) => looked === 'not-yet',
  new: ({ looked, isNew }) => looked === 'not-yet' && isNew,
  'no-claim': ({ looked }) => looked === 'no-claim',
};

const nothing: Record<Shown, string> = {
  'not-yet': 'Somebody has looked at every sentence of this text.',
  new: 'Somebody has looked at every sentence that is new in this text.',
  'no-claim': 'Nobody has said of a sentence that it makes no claim.',
};

/**
 * The sentences of the newest text that nobody has looked at, in their order, those that are new in it, and those that
 * were said to make no claim.
 */
export function UnlookedDialog({ onRecord, onClose }: UnlookedDialogProps) {
  const covered = useWorkspace((state) => state.covered);
  const isFirst = useWorkspace((state) => state.article.version.number === 1);
  const [shown, setShown] = useState<Shown>('not-yet');
  const count = coverageCount(covered);
  const number = (of: Shown) => covered.filter(fits[of]).length.toLocaleString('en');
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Nothing recorded here yet"
      description={`${coverageWords(count)}. A sentence was looked at when a claim stands on it, or somebody said that it makes none.`}
    >
      <SegmentedControl<Shown>
        legend="Which sentences"
        value={shown}
        onValueChange={setShown}
        options={[
          { value: 'not-yet', label: `Not yet · ${number('not-yet')}` },
          ...(isFirst ? [] : [{ value: 'new' as const, label: `New · ${number('new')}` }]),
          { value: 'no-claim', label: `No claim · ${number('no-claim')}` },
        ]}
      />
      {covered.some(fits[shown]) ? (
        <UnlookedList key={shown} sentences={covered.filter(fits[shown])} onRecord={onRecord} />
      ) : (
        <p className="mt-4 text-ink-2">{nothing[shown]}</p>
      )}
    </Dialog>
  );
}
