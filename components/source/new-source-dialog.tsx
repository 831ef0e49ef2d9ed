'use client';

import { z } from 'zod';
import { ConfidentialBox } from '#components/confidential/confidential-box.tsx';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { useDialogForm } from '#components/sending/use-dialog-form.ts';
import { nothingChanges } from '#components/corroboration/use-verdict-preview.ts';
import { VerdictPreview } from '#components/corroboration/verdict-preview.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { useDraftOwner } from '#components/drafts/draft-owner.ts';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { sourceRefSchema, type SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { controlHint, controlLabel } from '#lib/domain/control-words.ts';
import { sourceDetailSchema } from '#lib/domain/shapes/source-detail.ts';
import { sourceKinds, sourceKindSchema } from '#lib/domain/source.ts';
import { LookAlikeOffer } from './look-alike-offer.tsx';
import { lookAlikesOf } from './look-alikes-of.ts';
import { sourceKindWord } from './source-kind-words.ts';
import { SourceSearch } from './source-search.tsx';

const draftSchema = z.object({
  name: z.string(),
  kind: sourceKindSchema,
  controller: sourceRefSchema.nullable(),
  confidential: z.boolean(),
  whyAnother: z.string(),
});

interface NewSourceDialogProps {
  name: string;
  /** It is about to stand where its name is to be kept back, so it is offered as confidential. */
  confidential?: boolean;
  onDone: (source: SourceRef | null) => void;
}

/** Makes a source in the middle of another form: its name, what it is, who controls it. */
export function NewSourceDialog({
  name: typed,
  confidential: offered = false,
  onDone,
}: NewSourceDialogProps) {
  const toast = useToast();
  const owner = useDraftOwner();
  const { draft, busy, problem, setProblem, send } = useDialogForm({
    // Each name has its own: what was typed for one is none of another's.
    key: draftKey({ ...owner, about: 'new-source', form: `source:${typed}` }),
    title: typed,
    schema: draftSchema,
    initial: { name: typed, kind: 'PERSON', controller: null, confidential: offered, whyAnother: '' },
    base: '',
  });
  const { value, set } = draft;
  const { name, kind, controller, confidential, whyAnother } = value;
  const likeness = lookAlikesOf(problem?.refusal ?? null);

  async function save() {
    const input = {
      name: name.trim(),
      kind,
      aliases: [],
      whyAnother,
      confidential,
      ...(controller && { controlledById: controller.id }),
    };
    const made = await send('create-source', input, sourceDetailSchema);
    if (!made) return;
    const { id, name: saved, kind: savedKind, controlledBy } = made;
    toast.show({ title: `${saved} added to the sources`, tone: 'ok' });
    onDone({ id, name: saved, kind: savedKind, controlledBy });
  }

  return (
    <FormDialog
      size="sm"
      title="New source"
      action="Add source"
      busy={busy}
      problem={null}
      onClose={() => onDone(null)}
      onSend={() => void save()}
    >
      <DraftLine draft={draft} />
      <TextField
        label="Name"
        value={name}
        error={likeness && !likeness.same ? null : (problem?.message ?? null)}
        onChange={(event) => {
          set({ ...value, name: event.target.value });
          setProblem(null);
        }}
      />
      {likeness && likeness.alike.length > 0 && (
        <LookAlikeOffer
          alike={likeness.alike}
          onUse={(source) => {
            draft.discard();
            onDone(source);
          }}
          {...(!likeness.same && {
            reason: {
              value: whyAnother,
              error: null,
              onChange: (why) => set({ ...value, whyAnother: why }),
            },
          })}
        />
      )}
      <SelectField
        label="Kind"
        options={sourceKinds.map((value) => ({ value, label: sourceKindWord[value] }))}
        value={kind}
        onValueChange={(next) => set({ ...value, kind: next })}
      />
      <ConfidentialBox checked={confidential} onChange={(next) => set({ ...value, confidential: next })} />
      <SourceSearch
        label={controlLabel(kind)}
        hint={controlHint(kind)}
        value={controller}
        onValueChange={(next) => set({ ...value, controller: next })}
      />
      {controller && <VerdictPreview previewed={nothingChanges} />}
    </FormDialog>
  );
}
