'use client';

import { Check, TextCursorInput, Undo2, X } from 'lucide-react';
import { useMemo } from 'react';
import { useClaim } from '#components/claim/claim-context.ts';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { WordChanges } from '#components/versions/word-changes.tsx';
import type { AnchorDetail } from '#lib/domain/shapes/claim-detail.ts';
import { differenceAround } from '#lib/domain/versions/around.ts';
import { wordDifference } from '#lib/domain/versions/difference.ts';
import type { PassageDecision } from '#lib/domain/versions/passage-decision.ts';
import { settleChange, unsettleChange } from './passage-changes.ts';

/** How the passage read, in its sentence, and how it reads where it was found. */
function PassageThen({ anchor, language }: { anchor: AnchorDetail; language: string }) {
  const before = anchor.was?.exact ?? anchor.exact;
  const parts = useMemo(() => {
    if (anchor.state !== 'CHANGED') return null;
    const around = anchor.was?.around;
    return around
      ? differenceAround(around.then, around.now, language || null)
      : wordDifference(before, anchor.exact, language || null);
  }, [before, anchor, language]);
  if (parts) return <WordChanges parts={parts} className="mt-1" />;
  return (
    <p dir="auto" className="mt-1 font-serif wrap-anywhere">
      “{before}”
    </p>
  );
}

const titles = {
  stays: 'What its passage is said with reads otherwise now',
  changed: 'Its passage reads otherwise now',
  lost: 'Its passage is not in the newest text',
};

interface PassageSectionProps {
  mayEdit: boolean;
  /** Starts choosing another passage; absent where no article is beside the panel. */
  onMovePassage: (() => void) | undefined;
}

/** Where a new version changed or lost the passage: a person accepts, selects anew, or drops it. */
export function PassageSection({ mayEdit, onMovePassage }: PassageSectionProps) {
  const { claim, language, change, goOn } = useClaim();
  const toast = useToast();
  const { anchor } = claim;
  const waits = anchor.awaitsPerson;
  const isChanged = anchor.state === 'CHANGED';
  const { versionId } = anchor;

  async function settle(decision: PassageDecision) {
    const { kind } = await change(settleChange(versionId, decision));
    if (kind !== 'saved') return;
    toast.show({
      tone: 'ok',
      title: decision === 'ACCEPTED' ? 'Passage accepted' : 'Dropped from the text',
      description: claim.statement,
      action: { label: 'Undo', run: () => void change(unsettleChange(versionId)) },
    });
    goOn('place');
  }

  const keys = {
    ...(isChanged && { a: { description: 'Accept the passage', run: () => void settle('ACCEPTED') } }),
    ...(onMovePassage && { l: { description: 'Select another passage', run: onMovePassage } }),
    x: { description: 'Drop the claim from the text', run: () => void settle('DROPPED') },
  };
  useHotkeys(keys, { group: 'Passage to settle', enabled: waits && mayEdit });

  if (anchor.decision === 'DROPPED') {
    return (
      <div className="border-b border-rule px-4.5 py-3">
        <Notice
          action={
            mayEdit && (
              <Button
                size="sm"
                icon={<Undo2 aria-hidden="true" />}
                onClick={() => void change(unsettleChange(versionId))}
              >
                Take back
              </Button>
            )
          }
        >
          This claim was dropped from the newest text. It and all that was found stay on record.
        </Notice>
      </div>
    );
  }
  if (!waits) return null;
  const version = anchor.was?.version;
  const stays = isChanged && anchor.was?.exact === anchor.exact;
  return (
    <div className="border-b border-rule px-4.5 py-3">
      <Notice tone="warn" title={titles[stays ? 'stays' : isChanged ? 'changed' : 'lost']}>
        <p>
          {stays
            ? 'Its own words stayed. Read the sentence around them: does the claim still stand here?'
            : isChanged
              ? 'This is the likeliest place. Does the claim still stand here?'
              : 'Nothing was chosen in its place. Select where it stands now, or drop it.'}
          {version !== undefined && ` It stood in version ${version}.`}
        </p>
        <PassageThen anchor={anchor} language={language} />
        {mayEdit && (
          // In one row, for which the keys make room on a phone.
          <div className="mt-2.5 -ms-6.5 flex flex-wrap gap-1.5 max-md:[&_span:has(kbd)]:hidden">
            {isChanged && (
              <Button
                size="sm"
                variant="primary"
                keys="a"
                icon={<Check aria-hidden="true" />}
                onClick={() => void settle('ACCEPTED')}
              >
                Accept
              </Button>
            )}
            {onMovePassage && (
              <Button
                size="sm"
                keys="l"
                icon={<TextCursorInput aria-hidden="true" />}
                onClick={onMovePassage}
              >
                Select another
              </Button>
            )}
            <Button size="sm" keys="x" icon={<X aria-hidden="true" />} onClick={() => void settle('DROPPED')}>
              Drop
            </Button>
          </div>
        )}
      </Notice>
    </div>
  );
}
