'use client';

import { useState, type ReactNode } from 'react';
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

interface SourceCreation {
  /** Makes a source of a typed name; `null` when it was not made after all. */
  create: (name: string) => Promise<SourceRef | null>;
  /** Where it is made, while it is. */
  dialog: ReactNode;
}

/** Makes sources that a picker does not find, without leaving the form it is in. */
export function useSourceCreation(confidential: boolean): SourceCreation {
  const [asked, setAsked] = useState<{ name: string; done: (source: SourceRef | null) => void } | null>(null);
  return {
    create: (name) =>
      new Promise((resolve) => {
        setAsked({
          name,
          done(source) {
            setAsked(null);
            resolve(source);
          },
        });
      }),
    dialog: asked && <NewSourceDialog name={asked.name} confidential={confidential} onDone={asked.done} />,
  };
}

/** Makes a source in the middle of another form: its name, what it is, who controls it. */
export function NewSourceDialog({
  name: typed,
  confidential: offered = false,
  onDone,
}: NewSourceDialogProps) {
  const toast = useToast();
  const owner = useDraftOwner();
  const controlling = useSourceCreation(offered);
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
        create={controlling.create}
        onValueChange={(next) => set({ ...value, controller: next })}
      />
      {controlling.dialog}
      {controller && <VerdictPreview previewed={nothingChanges} />}
    </FormDialog>
  );
}
