'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { useClaim } from '#components/claims/claim-context.ts';
import { FormFrame } from '#components/claims/form-frame.tsx';
import { useFormFocus, type useClaimForm } from '#components/claims/use-claim-form.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { useDraft } from '#components/drafts/use-draft.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { EvidencePair } from './alike-pairs.ts';

const draftSchema = z.object({ pair: z.int().nonnegative(), reason: z.string() });

interface TellApartFormProps {
  form: ReturnType<typeof useClaimForm>;
  pairs: readonly EvidencePair[];
  onSave: (pair: EvidencePair, reason: string) => void;
}

/** Says why two items that read alike are separate all the same. */
export function TellApartForm({ form, pairs, onSave }: TellApartFormProps) {
  const { claim } = useClaim();
  const [missing, setMissing] = useState(false);
  const draft = useDraft({ ...form.draft, schema: draftSchema, initial: { pair: 0, reason: '' }, base: '' });
  const { value, set } = draft;
  const area = useRef<HTMLTextAreaElement>(null);
  useFormFocus(form, () => area.current);
  const title = (id: string) => claim.evidence.find((item) => item.id === id)?.title ?? 'Deleted item';
  const options = pairs.map(([first, second], at) => ({
    value: String(at),
    label: `“${title(first)}” and “${title(second)}”`,
  }));

  function save() {
    const pair = pairs[value.pair] ?? pairs[0];
    const none = value.reason.trim() === '';
    setMissing(none);
    if (pair && !none) onSave(pair, value.reason);
  }

  return (
    <FormFrame
      label="Tell apart"
      saveLabel="Count apart"
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
        label="Why they are separate"
        required
        minRows={2}
        error={missing ? 'Give a reason.' : null}
        value={value.reason}
        onChange={(event) => set({ ...value, reason: event.target.value })}
      />
    </FormFrame>
  );
}
