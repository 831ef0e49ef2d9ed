'use client';

import { useId, useState } from 'react';
import { CommandProblem } from '#components/commands/command-problem.tsx';
import { sendCommand, type Failure } from '#components/commands/send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { SourceRef } from '#lib/domain/claim-detail.ts';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/source-detail.ts';
import { mergeWords, type SourceUse } from './merge-words.ts';
import { SourceSearch } from './source-search.tsx';

interface MergeDialogProps {
  source: SourceDetail;
  use: SourceUse;
  onClose: () => void;
  onMerged: (into: SourceDetail) => void;
}

/** Makes a source part of another one, which is chosen here; says what will happen before it does. */
export function MergeDialog({ source, use, onClose, onMerged }: MergeDialogProps) {
  const form = useId();
  const [into, setInto] = useState<SourceRef | null>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  async function merge() {
    if (busy) return;
    setMissing(into === null);
    if (into === null) return;
    setBusy(true);
    setProblem(null);
    const input = { sourceId: source.id, intoId: into.id, revision: source.revision };
    const sent = await sendCommand('merge-sources', input, sourceDetailSchema);
    setBusy(false);
    if (sent.ok) onMerged(sent.value);
    else setProblem(sent);
  }

  return (
    <Dialog
      open
      size="sm"
      title="Merge into another source"
      description={`For when ${source.name} is in the register twice.`}
      canDismiss={!busy}
      onOpenChange={onClose}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={form} variant="danger" busy={busy}>
            Merge
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-3.5"
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <SourceSearch
          label="Merge into"
          hint="The one that stays."
          error={missing ? 'Choose the source that stays.' : null}
          value={into}
          onValueChange={(chosen) => {
            setInto(chosen);
            setProblem(null);
          }}
        />
        <div role="status" className="empty:-mt-3.5">
          {into && into.id !== source.id && (
            <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-ink-2">
              {mergeWords(source.name, into.name, use).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
        {problem && <CommandProblem problem={problem} />}
      </form>
    </Dialog>
  );
}
