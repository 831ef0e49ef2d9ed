'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { stageChange } from './stage-changes.ts';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';

interface ReasonFormProps {
  form: ClaimForm;
  step: 'ask' | 'withdraw' | 'reopen';
  saveLabel: string;
  onSaved: () => void;
}

/** Asks why, before a step that the stage table wants a reason for. */
export function ReasonForm({ form, step, saveLabel, onSaved }: ReasonFormProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const draft = useClaimDraft<string>(
    form,
    { schema: z.string(), initial: '', base: '' },
    () => area.current,
  );

  async function save() {
    const none = draft.value.trim() === '';
    setMissing(none);
    if (none) return area.current?.focus();
    const { kind } = await form.save(stageChange(step, draft.value));
    if (kind === 'saved') onSaved();
  }

  return (
    <FormFrame label={saveLabel} saveLabel={saveLabel} of={form} draft={draft} onSave={() => void save()}>
      <TextArea
        ref={area}
        path={step === 'ask' ? 'bareReason' : 'reason'}
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
