'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { useFormFocus, type useClaimForm } from '#components/claim/use-claim-form.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { useDraft } from '#components/drafts/use-draft.ts';
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
  form: ReturnType<typeof useClaimForm>;
  words: JudgeWords;
  pairs: readonly Pair[];
  nameOf: (id: string) => string;
  onSave: (pair: Pair, reason: string) => void;
}

/** Says of two items, or two people, what their texts or names don't show, and why. */
export function JudgeForm({ form, words, pairs, nameOf, onSave }: JudgeFormProps) {
  const [missing, setMissing] = useState(false);
  const draft = useDraft({ ...form.draft, schema: draftSchema, initial: { pair: 0, reason: '' }, base: '' });
  const { value, set } = draft;
  const area = useRef<HTMLTextAreaElement>(null);
  useFormFocus(form, () => area.current);
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
    <FormFrame
      label={words.label}
      saveLabel={words.save}
      problem={form.problem}
      onSave={save}
      onCancel={form.cancel}
    >
      <DraftLine draft={draft} />
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
        error={missing ? 'Give a reason.' : null}
        value={value.reason}
        onChange={(event) => set({ ...value, reason: event.target.value })}
      />
    </FormFrame>
  );
}
