'use client';

import { useClaim } from '#components/claim/claim-context.ts';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { credibilityWords } from '#lib/domain/words/evidence-words.ts';

const options = [
  { value: 'none', label: 'Not graded' },
  ...credibilityWords.map((words, at) => ({ value: String(at + 1), label: `${at + 1} · ${words}` })),
];

interface CredibilityFieldProps {
  value: number | null;
  onValueChange: (value: number | null) => void;
}

/** How credible an item is by the Admiralty system, in workspaces that use it. */
export function CredibilityField({ value, onValueChange }: CredibilityFieldProps) {
  const { rules } = useClaim();
  if (!rules.admiralty) return null;
  return (
    <SelectField
      label="Credibility (Admiralty)"
      options={options}
      value={value === null ? 'none' : String(value)}
      onValueChange={(next) => onValueChange(next === 'none' ? null : Number(next))}
    />
  );
}
