'use client';

import { useState } from 'react';
import { ConfidentialBox } from '#components/confidential/confidential-box.tsx';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { sendCommand } from '#components/sending/send-command.ts';
import { nothingChanges } from '#components/corroboration/use-verdict-preview.ts';
import { VerdictPreview } from '#components/corroboration/verdict-preview.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { controlHint, controlLabel } from '#lib/domain/control-words.ts';
import { sourceDetailSchema } from '#lib/domain/shapes/source-detail.ts';
import { sourceKinds, type SourceKind } from '#lib/domain/source.ts';
import { LookAlikeOffer } from './look-alike-offer.tsx';
import { lookAlikesOf, type LookAlikeSource } from './look-alikes-of.ts';
import { sourceKindWord } from './source-kind-words.ts';
import { SourceSearch } from './source-search.tsx';

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
  const [name, setName] = useState(typed);
  const [kind, setKind] = useState<SourceKind>('PERSON');
  const [controller, setController] = useState<SourceRef | null>(null);
  const [confidential, setConfidential] = useState(offered);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [alike, setAlike] = useState<readonly LookAlikeSource[]>([]);
  const [taken, setTaken] = useState(false);
  const [whyAnother, setWhyAnother] = useState('');

  async function save() {
    setBusy(true);
    const input = {
      name: name.trim(),
      kind,
      aliases: [],
      whyAnother,
      confidential,
      ...(controller && { controlledById: controller.id }),
    };
    const sent = await sendCommand('create-source', input, sourceDetailSchema);
    setBusy(false);
    if (!sent.ok) {
      const likeness = lookAlikesOf(sent.refusal);
      setAlike(likeness?.alike ?? []);
      setTaken(likeness?.same ?? false);
      setProblem(likeness && !likeness.same ? null : sent.message);
      return;
    }
    const { id, name: saved, kind: savedKind, controlledBy } = sent.value;
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
      <TextField
        label="Name"
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.target.value);
          setAlike([]);
          setProblem(null);
        }}
      />
      {alike.length > 0 && (
        <LookAlikeOffer
          alike={alike}
          onUse={onDone}
          {...(!taken && { reason: { value: whyAnother, error: null, onChange: setWhyAnother } })}
        />
      )}
      <SelectField
        label="Kind"
        options={sourceKinds.map((value) => ({ value, label: sourceKindWord[value] }))}
        value={kind}
        onValueChange={setKind}
      />
      <ConfidentialBox checked={confidential} onChange={setConfidential} />
      <SourceSearch
        label={controlLabel(kind)}
        hint={controlHint(kind)}
        value={controller}
        onValueChange={setController}
      />
      {controller && <VerdictPreview previewed={nothingChanges} />}
    </FormDialog>
  );
}
