'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import type { Pair } from './judge-change.ts';

const draftSchema = z.object({ pair: z.int().nonnegative(), reason: z.string() });

export interface JudgeWords {
  label: string;
  save: string;
  reason: string;
}

interface JudgeFormProps {
  form: ClaimForm;
  words: JudgeWords;
  pairs: readonly Pair[];
  nameOf: (id: string) => string;
  onSave: (pair: Pair, reason: string) => void;
}

/** Says of two items, or two people, what their texts or names don't show, and why. */
export function JudgeForm({ form, words, pairs, nameOf, onSave }: JudgeFormProps) {
  const [missing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useClaimDraft(
    form,
    { schema: draftSchema, initial: { pair: 0, reason: '' }, base: '' },
    () => area.current,
  );
  const { value, set } = draft;
  const options = pairs.map(([first, second], at) => ({
    value: String(at),
    label: `“${nameOf(first)}” and “${nameOf(second)}”`,
  }));

  function save() {
    const pair = pairs[value.pair] ?? pairs[0];
    const none = value.reason.trim() === '';
    setMissing(none);
    if (pair && !none) onSave(pair, value.reason);
  }

  return (
    <FormFrame label={words.label} saveLabel={words.save} of={form} draft={draft} onSave={save}>
      {options.length > 1 && (
        <SelectField
          label="Which two"
          options={options}
          value={String(Math.min(value.pair, pairs.length - 1))}
          onValueChange={(at) => set({ ...value, pair: Number(at) })}
        />
      )}
      <TextArea
        ref={area}
        label={words.reason}
        required
        minRows={2}
        path="reason"
        error={missing ? 'Give a reason.' : null}
        value={value.reason}
        onChange={(event) => set({ ...value, reason: event.target.value })}
      />
    </FormFrame>
  );
}
