'use client';

import { useState } from 'react';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { claimChanges } from './claim-changes.ts';
import type { MergedTexts } from '#components/claim/claim-change.ts';
import type { ConflictField } from '#components/claim/conflict-field.ts';
import type { OpenConflict } from '#components/claim/use-claim-change.ts';

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0 rounded-md border border-rule bg-paper px-3 py-2">
      <p className="eyebrow mb-1">{title}</p>
      <p className="text-sm whitespace-pre-line">{text || <span className="text-ink-3">nothing</span>}</p>
    </div>
  );
}

interface FieldVersionsProps {
  field: ConflictField;
  merged: string;
  onMerge: (text: string) => void;
}

function FieldVersions({ field, merged, onMerge }: FieldVersionsProps) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">{field.label}</h3>
      <div className="grid gap-2 sm:grid-cols-2">
        <Version title="Mine" text={field.mine} />
        <Version title="Theirs" text={field.theirs} />
      </div>
      {field.text && (
        <TextArea
          label={`${field.label} to save`}
          hint="Starts as yours; put both together here if you want."
          minRows={2}
          value={merged}
          onChange={(event) => onMerge(event.target.value)}
        />
      )}
    </section>
  );
}

/** Mine beside theirs, when two people changed one claim. Nothing is decided by closing it. */
export function ConflictDialog({ conflict }: { conflict: OpenConflict }) {
  const { fields, decide, before, theirs } = conflict;
  const [merged, setMerged] = useState<MergedTexts>(() => ({
    ...Object.fromEntries(fields.filter((field) => field.text).map((field) => [field.key, field.mine])),
    ...conflict.merged,
  }));
  const word = useStatusWord();
  const lines = claimChanges(before, theirs, word);
  return (
    <Dialog
      open
      onOpenChange={() => decide({ kind: 'undecided', merged })}
      size="lg"
      title="Someone else changed this claim"
      description="Nothing was overwritten, and what you typed is kept until you choose."
      footer={
        <>
          <Button onClick={() => decide({ kind: 'undecided', merged })}>Decide later</Button>
          <Button onClick={() => decide({ kind: 'theirs' })}>Take theirs</Button>
          <Button variant="primary" onClick={() => decide({ kind: 'mine', merged })}>
            Keep mine
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {fields.length === 0 && (
          <p className="text-ink-2">What you are changing is the same in both versions.</p>
        )}
        {fields.map((field) => (
          <FieldVersions
            key={field.key}
            field={field}
            merged={merged[field.key] ?? ''}
            onMerge={(text) => setMerged({ ...merged, [field.key]: text })}
          />
        ))}
        {lines.length > 0 && (
          <section>
            <h3 className="mb-1 font-semibold">Changed meanwhile</h3>
            <ul className="list-disc pl-5 text-ink-2">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}
