'use client';

import { useState } from 'react';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { sendCommand, type Failure } from '#components/sending/send-command.ts';
import {
  nothingChanges,
  useVerdictPreview,
  type Previewed,
} from '#components/corroboration/use-verdict-preview.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { mergedOver, typedOver } from '#components/drafts/merged.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { VersionsDialog } from '#components/sending/versions-dialog.tsx';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { paths } from '#lib/web/paths.ts';
import {
  differences,
  draftOf,
  emptySource,
  inputOf,
  newSourceInput,
  sourceDraftSchema,
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
function usePreview(source: SourceDetail | undefined, { kind, controlledBy }: SourceDraft): Previewed {
  const control = { controllerId: source?.controlledBy?.id ?? null, kind };
  const changed = source !== undefined && source.kind !== kind;
  const previewed = useVerdictPreview(changed ? paths.api.controlPreview(source.id, control) : null);
  return source === undefined && controlledBy ? nothingChanges : previewed;
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
  // What the form was opened on: a newer one arriving meanwhile must not be overwritten unseen.
  const [source] = useState(given);
  const [initial] = useState(() => (source ? draftOf(source) : emptySource));
  const draft = useDraft({
    key: draftKey({ ...actor, about: source?.id ?? 'new-source', form: 'source' }),
    title: source?.name ?? '',
    schema: sourceDraftSchema,
    initial,
    base: JSON.stringify(initial),
  });
  const previewed = usePreview(source, draft.value);
  const [theirs, setTheirs] = useState<SourceDetail | null>(draft.outdated && source ? source : null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  function finish(saved: SourceDetail) {
    draft.discard();
    onSaved(saved);
  }

  async function save(value: SourceDraft, over: SourceDetail | undefined) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const sent = await (over
      ? sendCommand('edit-source', { ...inputOf(value), ...keptOf(over) }, sourceDetailSchema)
      : sendCommand('create-source', newSourceInput(value), sourceDetailSchema));
    setBusy(false);
    if (sent.ok) {
      finish(sent.value);
      return;
    }
    const current = sourceDetailSchema.safeParse(
      sent.refusal?.code === 'conflict' ? sent.refusal.current : null,
    );
    if (current.success) setTheirs(current.data);
    else setProblem(sent);
  }

  if (theirs) {
    const base = typedOver(draft, sourceDraftSchema, initial);
    const merged = mergedOver(base, draft.value, draftOf(theirs));
    return (
      <VersionsDialog
        title="Someone else changed this source"
        rows={differences(merged, draftOf(theirs))}
        busy={busy}
        problem={problem}
        onLater={onClose}
        onTheirs={() => finish(theirs)}
        onMine={() => void save(merged, theirs)}
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
      onSend={() => void save(draft.value, source)}
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
