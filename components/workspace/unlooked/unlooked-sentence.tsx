'use client';

import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';
import { isolated } from '#lib/domain/text/direction.ts';
import type { CoveredSentence } from '#lib/domain/versions/coverage.ts';

interface UnlookedSentenceProps {
  sentence: CoveredSentence;
  /** It has the focus, or Tab reaches it first. */
  isCurrent: boolean;
  onRecord: ((passage: Passage) => void) | null;
  /** Says that it makes no claim, or takes that back; absent for those who only read. */
  onSettle: ((sentence: CoveredSentence) => void) | null;
}

const look = 'w-full px-2 py-1.5 text-start font-serif wrap-anywhere';

/** A sentence of the article, which is pressed to record a claim on it. */
export function UnlookedSentence({ sentence, isCurrent, onRecord, onSettle }: UnlookedSentenceProps) {
  const id = useId();
  const text = useWorkspace((state) => state.text.slice(sentence.start, sentence.end));
  const said = useWorkspace((state) =>
    sentence.looked === 'no-claim'
      ? state.without.find(({ start, end }) => start <= sentence.start && end >= sentence.end)
      : undefined,
  );
  const current = { 'data-current': isCurrent || undefined, tabIndex: isCurrent ? 0 : -1 };
  return (
    <div className="flex flex-wrap items-start gap-x-2">
      <div className="min-w-0 flex-1 basis-64">
        {onRecord && !said ? (
          <button
            {...current}
            type="button"
            id={id}
            dir="auto"
            onClick={() => onRecord(sentence)}
            className={`${look} rounded-md focus-visible:-outline-offset-2`}
          >
            {text}
          </button>
        ) : (
          <p {...current} id={id} dir="auto" className={`${look} rounded-md focus-visible:-outline-offset-2`}>
            {text}
          </p>
        )}
        {said && (
          <p className="px-2 pb-1.5 text-xs text-ink-3">
            {isolated(said.by.name)}, <Time iso={said.at} />
          </p>
        )}
      </div>
      <span className="ms-auto flex shrink-0 items-center gap-2 px-2 py-1">
        {sentence.isNew && <Tag tone="info">New</Tag>}
        {onSettle && (
          <Button
            size="sm"
            variant="ghost"
            keys={isCurrent ? 'n' : undefined}
            aria-describedby={id}
            tabIndex={isCurrent ? 0 : -1}
            onClick={() => onSettle(sentence)}
          >
            {said ? 'Take back' : 'No claim'}
          </Button>
        )}
      </span>
    </div>
  );
}
