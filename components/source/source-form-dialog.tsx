'use client';

import { FormDialog } from '#components/sending/form-dialog.tsx';
import {
  nothingChanges,
  useVerdictPreview,
  type Previewed,
} from '#components/corroboration/use-verdict-preview.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { differencesOf } from '#components/sending/compared-fields.ts';
import { useRevisedForm } from '#components/sending/use-revised-form.ts';
import { VersionsDialog } from '#components/sending/versions-dialog.tsx';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { paths } from '#lib/web/paths.ts';
import {
  draftOf,
  emptySource,
  inputOf,
  newSourceInput,
  sourceDraftSchema,
  sourceFields,
  type SourceDraft,
} from './source-draft.ts';
import { LookAlikeOffer } from './look-alike-offer.tsx';
import { lookAlikesOf } from './look-alikes-of.ts';
import { SourceFields } from './source-fields.tsx';

interface SourceFormDialogProps {
  /** Whose drafts the form keeps. */
  actor: { workspaceId: string; userId: string };
  /** The source to edit; without one, a new one is made. */
  source?: SourceDetail;
  /** The workspace grades its sources by the Admiralty system. */
  graded: boolean;
  onClose: () => void;
  onSaved: (source: SourceDetail) => void;
  /** Goes to the source that a new one would look like, in place of making it. */
  onUse?: (sourceId: string) => void;
}

/** Who controls it is not this form's to change, also when someone else changed it meanwhile. */
function keptOf({ id, revision, controlledBy }: SourceDetail) {
  return { sourceId: id, revision, controlledById: controlledBy?.id ?? null };
}

/** What saving the form does to verdicts: by what the source is, or by who controls one that is new. */
function usePreview(source: SourceDetail | null, { kind, controlledBy }: SourceDraft): Previewed {
  const control = { controllerId: source?.controlledBy?.id ?? null, kind };
  const changed = source !== null && source.kind !== kind;
  const previewed = useVerdictPreview(changed ? paths.api.controlPreview(source.id, control) : null);
  return source === null && controlledBy ? nothingChanges : previewed;
}

/** Makes or edits a source. When someone else saved first, both versions are shown before anything is lost. */
export function SourceFormDialog({
  actor,
  source: given,
  graded,
  onClose,
  onSaved,
  onUse,
}: SourceFormDialogProps) {
  const form = useRevisedForm<SourceDraft, SourceDetail>({
    key: draftKey({ ...actor, about: given?.id ?? 'new-source', form: 'source' }),
    title: given?.name ?? '',
    schema: sourceDraftSchema,
    stored: given ?? null,
    draftOf: (stored) => (stored ? draftOf(stored) : emptySource),
    request: (value, over) =>
      over
        ? { name: 'edit-source', input: { ...inputOf(value), ...keptOf(over) } }
        : { name: 'create-source', input: newSourceInput(value) },
    answer: sourceDetailSchema,
    onDone: onSaved,
    onLater: onClose,
  });
  const { draft, busy, problem, versions, opened: source } = form;
  const previewed = usePreview(source, draft.value);

  if (versions) {
    return (
      <VersionsDialog
        title="Someone else changed this source"
        rows={differencesOf(sourceFields, versions.mine, versions.theirs)}
        {...versions.dialog}
      />
    );
  }

  const problems = problem?.refusal?.code === 'invalid' ? problem.refusal.problems : [];
  const likeness = lookAlikesOf(problem?.refusal ?? null);
  return (
    <FormDialog
      title={source ? 'Edit source' : 'New source'}
      action={source ? 'Save' : 'Add source'}
      ready={previewed.state !== 'asking'}
      busy={busy}
      problem={problems.length === 0 && (!likeness || likeness.same) ? problem : null}
      onClose={onClose}
      onSend={form.save}
    >
      <DraftLine draft={draft} />
      <SourceFields
        value={draft.value}
        isNew={!source}
        graded={graded}
        problems={problems}
        previewed={previewed}
        onChange={draft.set}
      />
      {likeness && (
        <LookAlikeOffer
          alike={likeness.alike}
          {...(onUse && {
            onUse: ({ id }) => {
              draft.discard();
              onUse(id);
            },
          })}
          {...(!likeness.same && {
            reason: {
              value: draft.value.whyAnother,
              error: null,
              onChange: (whyAnother) => draft.set({ ...draft.value, whyAnother }),
            },
          })}
        />
      )}
    </FormDialog>
  );
}
