'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';
import { DateField } from '#components/ui/form/date-field.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { withdrawEvidenceChange } from './withdrawal-change.ts';

/** `at` as the field holds it, in the zone of this machine. */
const draftSchema = z.object({ at: z.string(), reason: z.string() });

interface WithdrawalFormProps {
  form: ClaimForm;
  item: EvidenceDetail;
}

/** Records that its publisher took an item back or corrected it: when, and why. */
export function WithdrawalForm({ form, item }: WithdrawalFormProps) {
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const draft = useClaimDraft(
    form,
    { schema: draftSchema, initial: { at: '', reason: '' }, base: '' },
    () => field.current,
  );
  const { value, set } = draft;

  function save() {
    setTried(true);
    const at = new Date(value.at);
    if (Number.isNaN(at.getTime()) || value.reason.trim() === '') return;
    void form.save(withdrawEvidenceChange(item, { at: at.toISOString(), reason: value.reason }));
  }

  return (
    <FormFrame
      label={`Withdrawn: ${item.title}`}
      saveLabel="Record the withdrawal"
      of={form}
      draft={draft}
      onSave={save}
    >
      <DateField
        ref={field}
        time
        required
        path="withdrawnAt"
        label="When its publisher took it back or corrected it"
        error={tried && value.at === '' ? 'Give the date and time.' : null}
        value={value.at}
        onChange={(event) => set({ ...value, at: event.target.value })}
      />
      <TextArea
        path="reason"
        label="What they took back, and why"
        hint="The item stays listed and counts for nothing."
        required
        minRows={2}
        error={tried && value.reason.trim() === '' ? 'Give a reason.' : null}
        value={value.reason}
        onChange={(event) => set({ ...value, reason: event.target.value })}
      />
    </FormFrame>
  );
}
