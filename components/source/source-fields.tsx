'use client';

import { VerdictPreview } from '#components/corroboration/verdict-preview.tsx';
import type { Previewed } from '#components/corroboration/use-verdict-preview.ts';
import { ConfidentialBox } from '#components/confidential/confidential-box.tsx';
import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { controlHint, controlLabel } from '#lib/domain/control-words.ts';
import type { Problem } from '#lib/domain/refusals/refusal.ts';
import { reliabilities, sourceKinds } from '#lib/domain/source.ts';
import { reliabilityWord } from './reliability-words.ts';
import { controllerRef, type SourceDraft } from './source-draft.ts';
import { SourceKindIcon } from './source-kind-icon.tsx';
import { sourceKindWord } from './source-kind-words.ts';
import { SourcePicker } from './source-picker.tsx';

interface SourceFieldsProps {
  value: SourceDraft;
  onChange: (value: SourceDraft) => void;
  problems: readonly Problem[];
  /** A source that is made now is asked who controls it; of a known one that is said apart. */
  isNew: boolean;
  /** The workspace grades its sources by the Admiralty system. */
  graded: boolean;
  /** What saving it would do to verdicts. */
  previewed: Previewed;
}

const ungraded = 'NONE';
const grades = [
  { value: ungraded, label: 'Not graded' },
  ...reliabilities.map((value) => ({ value, label: reliabilityWord[value] })),
] as const;

const kinds = sourceKinds.map((value) => ({
  value,
  label: sourceKindWord[value],
  icon: <SourceKindIcon kind={value} />,
}));

/** The fields of a source, new or known. */
export function SourceFields({ value, onChange, problems, isNew, graded, previewed }: SourceFieldsProps) {
  const set = (some: Partial<SourceDraft>) => onChange({ ...value, ...some });
  const errorOf = (name: string) => problems.find(({ path }) => path[0] === name)?.message;
  return (
    <>
      <TextField
        label="Name"
        dir="auto"
        required
        error={errorOf('name')}
        value={value.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <SelectField label="Kind" options={kinds} value={value.kind} onValueChange={(kind) => set({ kind })} />
      <TextArea
        label="Other names"
        hint="One to a line, in any script. It is found by each of them."
        dir="auto"
        minRows={2}
        maxRows={8}
        error={errorOf('aliases')}
        value={value.aliases}
        onChange={(event) => set({ aliases: event.target.value })}
      />
      <Checkbox
        label="The name is plural"
        hint="“Officials say”, not “officials says”, in the safe wording."
        checked={value.plural}
        onChange={(event) => set({ plural: event.target.checked })}
      />
      {isNew && (
        <ConfidentialBox checked={value.confidential} onChange={(confidential) => set({ confidential })} />
      )}
      {isNew && (
        <SourcePicker
          label={controlLabel(value.kind)}
          hint={controlHint(value.kind)}
          error={errorOf('controlledById') ?? null}
          value={controllerRef(value.controlledBy)}
          onValueChange={(source) => set({ controlledBy: source && { id: source.id, name: source.name } })}
        />
      )}
      <VerdictPreview previewed={previewed} />
      <TextArea
        label="Notes"
        dir="auto"
        minRows={2}
        maxRows={10}
        error={errorOf('notes')}
        value={value.notes}
        onChange={(event) => set({ notes: event.target.value })}
      />
      <TextField
        label="Wikidata item"
        hint="Its id, such as Q486879, or its address."
        error={errorOf('wikidataId')}
        value={value.wikidataId}
        onChange={(event) => set({ wikidataId: event.target.value })}
      />
      <TextField
        label="Address"
        type="url"
        inputMode="url"
        placeholder="https://"
        error={errorOf('address')}
        value={value.address}
        onChange={(event) => set({ address: event.target.value })}
      />
      {graded && (
        <SelectField
          label="Reliability"
          hint="The Admiralty grade of the source, apart from any one statement."
          options={[...grades]}
          value={value.reliability ?? ungraded}
          onValueChange={(grade) => set({ reliability: grade === ungraded ? null : grade })}
        />
      )}
    </>
  );
}
