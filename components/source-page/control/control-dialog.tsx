'use client';

import { FormDialog } from '#components/sending/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { differencesOf } from '#components/sending/compared-fields.ts';
import { useRevisedForm } from '#components/sending/use-revised-form.ts';
import { VersionsDialog } from '#components/sending/versions-dialog.tsx';
import { VerdictPreview } from '#components/corroboration/verdict-preview.tsx';
import { useVerdictPreview } from '#components/corroboration/use-verdict-preview.ts';
import { paths } from '#lib/web/paths.ts';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import {
  controlDraftOf,
  controlDraftSchema,
  controlFields,
  controlInputOf,
  type ControlDraft,
} from './control-draft.ts';
import { ControlFields } from './control-fields.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

interface ControlDialogProps {
  actor: { workspaceId: string; userId: string };
  source: SourceDetail;
  onClose: () => void;
  onSaved: (source: SourceDetail) => void;
}

/** Says who controls a source, since when and who says so. What was recorded before stays in its history. */
export function ControlDialog({ actor, source, onClose, onSaved }: ControlDialogProps) {
  const form = useRevisedForm<ControlDraft, SourceDetail>({
    key: draftKey({ ...actor, about: source.id, form: 'control' }),
    title: source.name,
    schema: controlDraftSchema,
    stored: source,
    draftOf: (stored) => controlDraftOf(stored ?? source),
    request: (value, over) => {
      const { id, revision } = over ?? source;
      return { name: 'set-controller', input: { ...controlInputOf(value), sourceId: id, revision } };
    },
    answer: sourceDetailSchema,
    // Since when and who says so belong to a controller, and go with it.
    merge: (_, mine) => mine,
    onDone: onSaved,
    onLater: onClose,
  });
  const { draft, busy, problem, versions } = form;
  const chosen = draft.value.controller?.id ?? null;
  const previewed = useVerdictPreview(
    chosen === (source.controlledBy?.id ?? null)
      ? null
      : paths.api.controlPreview(source.id, { controllerId: chosen }),
  );

  if (versions) {
    return (
      <VersionsDialog
        title="Someone else changed this source"
        rows={differencesOf(controlFields(source.kind), versions.mine, versions.theirs)}
        {...versions.dialog}
      />
    );
  }

  return (
    <FormDialog
      title={
        source.kind === 'PERSON'
          ? `Whom ${isolated(source.name)} speaks for`
          : `Who controls ${isolated(source.name)}`
      }
      description="What was recorded before stays in the history."
      ready={previewed.state !== 'asking'}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSend={form.save}
    >
      <DraftLine draft={draft} />
      <ControlFields
        kind={source.kind}
        value={draft.value}
        stored={controlDraftOf(form.opened ?? source)}
        onChange={draft.set}
      />
      <VerdictPreview previewed={previewed} />
    </FormDialog>
  );
}
