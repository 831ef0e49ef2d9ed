'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { SourcePicker } from '#components/source/source-picker.tsx';
import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { EvidenceDraft, EvidenceProblems } from './evidence-draft.ts';

interface ProvenanceFieldsProps {
  draft: EvidenceDraft;
  /** The claim's other evidence, which this one may cite. */
  others: readonly EvidenceDetail[];
  /** What is wrong with saying that it is first hand, and with whom it cites. */
  problems: Pick<EvidenceProblems, 'firstHand' | 'citedSourceIds'>;
  onChange: (draft: EvidenceDraft) => void;
}

/** Where the item's knowledge comes from: first hand, from others, both; unknown until someone says. */
export function ProvenanceFields({ draft, others, problems, onChange }: ProvenanceFieldsProps) {
  const unknown = !draft.firstHand && draft.citedSources.length + draft.citedEvidenceIds.length === 0;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-semibold">Where does it know this from?</legend>
      <Checkbox
        label="First hand: its publisher was there, or holds the record"
        error={problems.firstHand}
        checked={draft.firstHand}
        onChange={(event) => onChange({ ...draft, firstHand: event.target.checked })}
      />
      {draft.firstHand && !draft.publisher && (
        <p className="text-xs text-ink-3">Name its publisher above, so that it counts as theirs.</p>
      )}
      <Cited draft={draft} others={others} error={problems.citedSourceIds} onChange={onChange} />
      {unknown && <p className="text-xs text-ink-3">Unknown so far, so it counts for nothing.</p>}
    </fieldset>
  );
}

interface CitedProps extends Omit<ProvenanceFieldsProps, 'problems'> {
  error: string | undefined;
}

function Cited({ draft, others, error, onChange }: CitedProps) {
  const { citedSources, citedEvidenceIds } = draft;
  const box = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);

  // The picker starts afresh after each choice; the next name can be typed at once.
  useEffect(() => {
    if (added > 0) focusPicker();
  }, [added]);

  function focusPicker() {
    box.current?.querySelector<HTMLElement>('input[role="combobox"]')?.focus();
  }

  return (
    <div ref={box} className="flex flex-col gap-2 border-l-2 border-rule pl-3">
      {citedSources.length > 0 && (
        <ul aria-label="Cited sources" className="flex flex-wrap gap-1.5">
          {citedSources.map((source) => (
            <li
              key={source.id}
              className="inline-flex max-w-full items-center gap-1 rounded-md border border-rule bg-sheet pl-2 text-sm"
            >
              <bdi>{source.name}</bdi>
              <IconButton
                size="sm"
                label={`Remove ${withinSentence(source.name)}`}
                icon={<X />}
                onClick={() => {
                  focusPicker();
                  onChange({ ...draft, citedSources: citedSources.filter((other) => other !== source) });
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <SourcePicker
        key={added}
        label="Cites"
        path="citedSourceIds"
        error={error ?? null}
        placeholder="A source it cites"
        value={null}
        onValueChange={(source) => {
          if (!source) return;
          if (!citedSources.some((other) => other.id === source.id)) {
            onChange({ ...draft, citedSources: [...citedSources, source] });
          }
          setAdded(added + 1);
        }}
      />
      {others.map((item) => (
        <Checkbox
          key={item.id}
          label={item.title}
          checked={citedEvidenceIds.includes(item.id)}
          onChange={(event) =>
            onChange({
              ...draft,
              citedEvidenceIds: event.target.checked
                ? [...citedEvidenceIds, item.id]
                : citedEvidenceIds.filter((id) => id !== item.id),
            })
          }
        />
      ))}
    </div>
  );
}
