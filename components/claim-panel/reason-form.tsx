'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { useDraft } from '#components/drafts/use-draft.ts';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { stageChange } from './stage-changes.ts';
import { useFormFocus, type useClaimForm } from '#components/claim/use-claim-form.ts';

interface ReasonFormProps {
  form: ReturnType<typeof useClaimForm>;
  step: 'ask' | 'withdraw' | 'reopen';
  saveLabel: string;
}

/** Asks why, before a step that the stage table wants a reason for. */
export function ReasonForm({ form, step, saveLabel }: ReasonFormProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const draft = useDraft<string>({ ...form.draft, schema: z.string(), initial: '', base: '' });

  useFormFocus(form, () => area.current);

  function save() {
    const none = draft.value.trim() === '';
    setMissing(none);
    if (none) area.current?.focus();
    else void form.save(stageChange(step, draft.value));
  }

  return (
    <FormFrame
      label={saveLabel}
      saveLabel={saveLabel}
      problem={form.problem}
      onSave={save}
      onCancel={form.cancel}
    >
      <DraftLine draft={draft} />
      <TextArea
        ref={area}
        label={step === 'ask' ? 'Why it needs neither who says so nor evidence' : 'Reason'}
        required
        minRows={2}
        error={missing ? 'Give a reason.' : null}
        value={draft.value}
        onChange={(event) => draft.set(event.target.value)}
      />
    </FormFrame>
  );
}
