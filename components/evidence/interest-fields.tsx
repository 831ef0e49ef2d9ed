'use client';

import { useClaim } from '#components/claim/claim-context.ts';
import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { DateField } from '#components/ui/form/date-field.tsx';
import type { EvidenceDraft } from './evidence-draft.ts';

interface InterestFieldsProps {
  draft: EvidenceDraft;
  onChange: (draft: EvidenceDraft) => void;
}

/** Whether its publisher speaks in its own cause, asked where the claim is about them, and when it was published. */
export function InterestFields({ draft, onChange }: InterestFieldsProps) {
  const { claim } = useClaim();
  const { publisher, interested, publishedOn } = draft;
  const inChain = publisher !== null && claim.hops.some(({ source }) => source.id === publisher.id);
  return (
    <>
      {(inChain || interested) && (
        <div className="flex flex-col gap-1">
          {inChain && (
            <p className="text-sm">
              <bdi>{publisher.name}</bdi> is in this claim’s own chain. Do they speak in their own cause here?
            </p>
          )}
          <Checkbox
            label="In its own cause: shown, not counted"
            checked={interested}
            onChange={(event) => onChange({ ...draft, interested: event.target.checked })}
          />
        </div>
      )}
      <DateField
        label="Published on"
        path="publishedOn"
        value={publishedOn}
        onChange={(event) => onChange({ ...draft, publishedOn: event.target.value })}
      />
    </>
  );
}
