'use client';

import type { ReactNode } from 'react';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { hopChecks, termsOfSpeech } from '#lib/domain/attribution.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { HopDraft } from './chain-draft.ts';
import { StepLabel } from './step-label.tsx';
import { checkWord, termsWord } from './hop-words.ts';

const none = 'none';

const checkOptions = hopChecks.map((value) => ({
  value,
  label: checkWord[value].charAt(0).toUpperCase() + checkWord[value].slice(1),
}));
const termsOptions = termsOfSpeech.map((value) => ({ value, label: termsWord[value] }));

interface HopCheckFieldsProps {
  hop: HopDraft;
  /** Which step it is, as its labels end. */
  step: string;
  /** What the command calls the step. */
  path: string;
  evidence: readonly EvidenceDetail[];
  /** What is wrong with how it was checked. */
  error: string | null;
  onChange: (hop: HopDraft) => void;
  /** At the end of the last row. */
  children: ReactNode;
}

/** Did this party say it: the answer, what settles it or why it is left open, and on what terms they spoke. */
export function HopCheckFields({
  hop,
  step,
  path,
  evidence,
  error,
  onChange,
  children,
}: HopCheckFieldsProps) {
  const open = hop.check === 'UNCHECKED';
  const settling = [
    { value: none, label: 'No evidence named' },
    ...evidence.map((item) => ({ value: item.id, label: item.title })),
  ];
  return (
    <>
      <SegmentedControl
        legend={<StepLabel of={step}>Did they say it?</StepLabel>}
        hideLegend={false}
        options={checkOptions}
        value={hop.check}
        onValueChange={(check) => onChange({ ...hop, check })}
      />
      <TextField
        path={`${path}.checkNote`}
        error={error}
        label={<StepLabel of={step}>{open ? 'Why left unchecked' : 'How it was checked'}</StepLabel>}
        value={hop.checkNote}
        onChange={(event) => onChange({ ...hop, checkNote: event.target.value })}
      />
      <div className="flex items-end gap-2">
        <SelectField
          className="min-w-0 flex-1"
          label={<StepLabel of={step}>Terms</StepLabel>}
          options={termsOptions}
          value={hop.terms}
          onValueChange={(terms) => onChange({ ...hop, terms })}
        />
        {!open && (
          <SelectField
            className="min-w-0 flex-1"
            label={<StepLabel of={step}>Evidence that settles it</StepLabel>}
            options={settling}
            value={hop.checkEvidenceId ?? none}
            onValueChange={(id) => onChange({ ...hop, checkEvidenceId: id === none ? null : id })}
          />
        )}
        <div className="ml-auto flex shrink-0">{children}</div>
      </div>
    </>
  );
}
