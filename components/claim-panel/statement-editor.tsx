'use client';

import { useRef, useState } from 'react';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { importances } from '#lib/domain/values/importance.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { FormFrame } from '#components/claim/form-frame.tsx';
import {
  statementChange,
  statementDraftOf,
  statementDraftSchema,
  type StatementDraft,
} from './statement-draft.ts';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';

const importanceOptions = importances.map((value) => ({
  value,
  label: value.charAt(0) + value.slice(1).toLowerCase(),
}));

export function StatementEditor({ form }: { form: ClaimForm }) {
  const { claim } = useClaim();
  const area = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const initial = statementDraftOf(claim);
  const draft = useClaimDraft<StatementDraft>(
    form,
    {
      schema: statementDraftSchema,
      initial,
      base: JSON.stringify(initial),
    },
    () => {
      const field = area.current;
      field?.setSelectionRange(field.value.length, field.value.length);
      return field;
    },
  );
  const { value, set } = draft;

  function save() {
    const missing = value.statement.trim() === '';
    setProblem(missing ? 'Write the claim as one plain statement.' : null);
    if (missing) area.current?.focus();
    else void form.save(statementChange(value, draft.outdated));
  }

  return (
    <FormFrame label="Edit claim" saveLabel="Save" of={form} draft={draft} onSave={save}>
      <TextArea
        ref={area}
        label="Statement"
        path="statement"
        hint="One plain sentence that stands alone."
        serif
        minRows={2}
        value={value.statement}
        error={problem}
        onChange={(event) => set({ ...value, statement: event.target.value })}
      />
      <TextField
        label="Tags"
        path="tags"
        hint="With a comma between one and the next."
        value={value.tags}
        onChange={(event) => set({ ...value, tags: event.target.value })}
      />
      <SegmentedControl
        legend="Importance"
        hideLegend={false}
        options={importanceOptions}
        value={value.importance}
        onValueChange={(importance) => set({ ...value, importance })}
      />
    </FormFrame>
  );
}
