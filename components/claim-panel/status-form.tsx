'use client';

import { useRef, useState } from 'react';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { refusalToOverride } from '#lib/domain/override.ts';
import { confidences, type Confidence, type Confirmation } from '#lib/domain/values/confirmation.ts';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { useClaim } from '#components/claim/claim-context.ts';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { OverrideFields } from './override-fields.tsx';
import { StatusChips, statusByDigit } from '#components/claim/status-chips.tsx';
import {
  confidenceWord,
  statusChange,
  statusDraftOf,
  statusDraftSchema,
  judgementMark,
  type StatusDraft,
} from './status-draft.ts';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';

const confidenceOptions: { value: Confidence | 'NONE'; label: string }[] = [
  { value: 'NONE', label: 'Confidence not stated' },
  ...confidences.map((value) => ({ value, label: `${confidenceWord[value]} confidence` })),
];

export interface StatusStart {
  confirmation: Confirmation;
  /** Where a person goes on: still choosing, or writing the reason. */
  focus: 'status' | 'reason';
}

interface StatusFormProps {
  form: ClaimForm;
  start: StatusStart;
}

export function StatusForm({ form, start }: StatusFormProps) {
  const { claim, actor, people } = useClaim();
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const [tried, setTried] = useState(false);
  const initial = statusDraftOf(claim);
  const { focus } = start;
  const draft = useClaimDraft<StatusDraft>(
    form,
    {
      schema: statusDraftSchema,
      initial,
      start: { ...initial, confirmation: start.confirmation },
      base: judgementMark(claim),
    },
    () => (focus === 'reason' ? area.current : box.current?.querySelector('input:checked')),
  );
  const word = useStatusWord();
  const { value, set } = draft;
  const { verdict } = claim.corroboration;
  const overriding = refusalToOverride(value.confirmation, verdict, actor.role, value.overrideNote);

  function save() {
    const none = value.reason.trim() === '';
    setMissing(none);
    setTried(true);
    if (none) return area.current?.focus();
    if (overriding) return note.current?.focus();
    const name = people.find((person) => person.id === actor.userId)?.name ?? '';
    void form.save(
      statusChange(value, {
        person: { id: actor.userId, name },
        at: new Date().toISOString(),
        outdated: draft.outdated,
        word,
      }),
    );
  }

  return (
    <FormFrame label="Set status" saveLabel="Save status" of={form} onSave={save}>
      <div
        ref={box}
        // A pointer that chose goes on to the reason; the keyboard may still go from one to the next.
        onPointerUp={() => setTimeout(() => area.current?.focus())}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const digit = statusByDigit(event.key);
          if (digit) set({ ...value, confirmation: digit });
          if (!digit && event.key !== 'Enter') return;
          event.preventDefault();
          area.current?.focus();
        }}
      >
        <StatusChips
          value={value.confirmation}
          onValueChange={(confirmation) => set({ ...value, confirmation })}
        />
      </div>
      <DraftLine draft={draft} />
      <TextArea
        ref={area}
        label="Reason"
        path="reason"
        required
        minRows={2}
        maxRows={8}
        error={missing ? 'Give a reason.' : null}
        value={value.reason}
        onChange={(event) => set({ ...value, reason: event.target.value })}
      />
      <OverrideFields
        confirmation={value.confirmation}
        note={value.overrideNote}
        tried={tried}
        noteRef={note}
        onNote={(overrideNote) => set({ ...value, overrideNote })}
      />
      <SelectField
        label="Confidence"
        hideLabel
        size="sm"
        options={confidenceOptions}
        value={value.confidence ?? 'NONE'}
        onValueChange={(next) => set({ ...value, confidence: next === 'NONE' ? null : next })}
      />
    </FormFrame>
  );
}
