'use client';

import { useState } from 'react';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { sendCommand, type Failure } from '#components/sending/send-command.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { VersionsDialog } from '#components/sending/versions-dialog.tsx';
import { VerdictPreview } from '#components/corroboration/verdict-preview.tsx';
import { useVerdictPreview } from '#components/corroboration/use-verdict-preview.ts';
import { controlLabel } from '#lib/domain/control-words.ts';
import { paths } from '#lib/web/paths.ts';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { controlDraftOf, controlDraftSchema, controlInputOf, controlWords } from './control-draft.ts';
import { ControlFields } from './control-fields.tsx';

interface ControlDialogProps {
  actor: { workspaceId: string; userId: string };
  source: SourceDetail;
  onClose: () => void;
  onSaved: (source: SourceDetail) => void;
}

/** Says who controls a source, since when and who says so. What was recorded before stays in its history. */
export function ControlDialog({ actor, source, onClose, onSaved }: ControlDialogProps) {
  const initial = controlDraftOf(source);
  const draft = useDraft({
    key: draftKey({ ...actor, about: source.id, form: 'control' }),
    title: source.name,
    schema: controlDraftSchema,
    initial,
    base: JSON.stringify(initial),
  });
  const chosen = draft.value.controller?.id ?? null;
  const previewed = useVerdictPreview(
    chosen === (source.controlledBy?.id ?? null)
      ? null
      : paths.api.controlPreview(source.id, { controllerId: chosen }),
  );
  const [theirs, setTheirs] = useState<SourceDetail | null>(draft.outdated ? source : null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  function finish(saved: SourceDetail) {
    draft.discard();
    onSaved(saved);
  }

  async function save({ id, revision }: SourceDetail) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const input = { ...controlInputOf(draft.value), sourceId: id, revision };
    const sent = await sendCommand('set-controller', input, sourceDetailSchema);
    setBusy(false);
    if (sent.ok) {
      finish(sent.value);
      return;
    }
    const current = sent.refusal?.code === 'conflict' ? sent.refusal.current : null;
    const found = sourceDetailSchema.safeParse(current);
    if (found.success) setTheirs(found.data);
    else setProblem(sent);
  }

  if (theirs) {
    const mine = controlWords(source.kind, draft.value);
    const stored = controlWords(source.kind, controlDraftOf(theirs));
    return (
      <VersionsDialog
        title="Someone else changed this source"
        rows={mine === stored ? [] : [{ label: controlLabel(source.kind), mine, theirs: stored }]}
        busy={busy}
        problem={problem}
        onLater={onClose}
        onTheirs={() => finish(theirs)}
        onMine={() => void save(theirs)}
      />
    );
  }

  const problems = problem?.refusal?.code === 'invalid' ? problem.refusal.problems : [];
  return (
    <FormDialog
      title={source.kind === 'PERSON' ? `Whom ${source.name} speaks for` : `Who controls ${source.name}`}
      description="What was recorded before stays in the history."
      ready={previewed.state !== 'asking'}
      busy={busy}
      problem={problems.length === 0 ? problem : null}
      onClose={onClose}
      onSend={() => void save(source)}
    >
      <DraftLine draft={draft} />
      <ControlFields
        kind={source.kind}
        value={draft.value}
        stored={initial}
        problems={problems}
        onChange={draft.set}
      />
      <VerdictPreview previewed={previewed} />
    </FormDialog>
  );
}
