'use client';

import { useState } from 'react';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { sendCommand, type Failure } from '#components/sending/send-command.ts';
import { VerdictPreview } from '#components/corroboration/verdict-preview.tsx';
import { useVerdictPreview } from '#components/corroboration/use-verdict-preview.ts';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { paths } from '#lib/web/paths.ts';
import { mergeWords, type SourceUse } from './merge-words.ts';
import { SourceSearch } from '#components/source/source-search.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

interface MergeDialogProps {
  source: SourceDetail;
  use: SourceUse;
  onClose: () => void;
  /** Someone else changed the source: what the dialog says of it is to be read anew. */
  onConflict: () => void;
  onMerged: (into: SourceDetail) => void;
}

/** Makes a source part of another one, which is chosen here; says what will happen before it does. */
export function MergeDialog({ source, use, onClose, onConflict, onMerged }: MergeDialogProps) {
  const [into, setInto] = useState<SourceRef | null>(null);
  const previewed = useVerdictPreview(
    into === null || into.id === source.id ? null : paths.api.mergePreview(source.id, into.id),
  );
  const [theirs, setTheirs] = useState(source);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  async function merge() {
    setMissing(into === null);
    if (into === null) return;
    setBusy(true);
    setProblem(null);
    const input = {
      sourceId: source.id,
      intoId: into.id,
      revision: Math.max(source.revision, theirs.revision),
    };
    const sent = await sendCommand('merge-sources', input, sourceDetailSchema);
    setBusy(false);
    if (sent.ok) {
      onMerged(sent.value);
      return;
    }
    setProblem(sent);
    if (sent.refusal?.code !== 'conflict') return;
    const current = sourceDetailSchema.safeParse(sent.refusal.current);
    if (current.success) setTheirs(current.data);
    onConflict();
  }

  return (
    <FormDialog
      size="sm"
      title="Merge into another source"
      description={`For when ${isolated(source.name)} is in the register twice.`}
      action="Merge"
      danger
      ready={previewed.state !== 'asking'}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSend={() => void merge()}
    >
      <SourceSearch
        label="Merge into"
        hint="The one that stays."
        path="intoId"
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
      <VerdictPreview previewed={previewed} act="Merging" />
    </FormDialog>
  );
}
