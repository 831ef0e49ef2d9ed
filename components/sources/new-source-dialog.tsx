'use client';

import { useId, useState } from 'react';
import { sendCommand } from '#components/commands/send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { SourceRef } from '#lib/domain/claim-detail.ts';
import { sourceDetailSchema } from '#lib/domain/source-detail.ts';
import { sourceKinds, type SourceKind } from '#lib/domain/source.ts';
import { sourceKindWord } from './source-kind-words.ts';
import { SourceSearch } from './source-search.tsx';

interface NewSourceDialogProps {
  name: string;
  onDone: (source: SourceRef | null) => void;
}

/** Makes a source in the middle of another form: its name, what it is, who controls it. */
export function NewSourceDialog({ name: typed, onDone }: NewSourceDialogProps) {
  const form = useId();
  const toast = useToast();
  const [name, setName] = useState(typed);
  const [kind, setKind] = useState<SourceKind>('PERSON');
  const [controller, setController] = useState<SourceRef | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    if (busy) return;
    setBusy(true);
    const input = {
      name: name.trim(),
      kind,
      aliases: [],
      ...(controller && { controlledById: controller.id }),
    };
    const sent = await sendCommand('create-source', input, sourceDetailSchema);
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.message);
      return;
    }
    const { id, name: saved, kind: savedKind, controlledBy } = sent.value;
    toast.show({ title: `${saved} added to the sources`, tone: 'ok' });
    onDone({ id, name: saved, kind: savedKind, controlledBy });
  }

  return (
    <Dialog
      open
      size="sm"
      title="New source"
      canDismiss={!busy}
      onOpenChange={() => onDone(null)}
      footer={
        <>
          <Button onClick={() => onDone(null)}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            Add source
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void save();
        }}
      >
        <TextField
          label="Name"
          value={name}
          error={problem}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label="Kind"
          options={sourceKinds.map((value) => ({ value, label: sourceKindWord[value] }))}
          value={kind}
          onValueChange={setKind}
        />
        <SourceSearch
          label="Controlled by"
          hint="Who owns or directs it, if anyone. Parties one hand controls never count as independent."
          value={controller}
          onValueChange={setController}
        />
      </form>
    </Dialog>
  );
}
