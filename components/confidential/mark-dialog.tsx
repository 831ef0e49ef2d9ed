'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { sendCommand, type Failure } from '#components/sending/send-command.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { TextArea } from '#components/ui/form/text-area.tsx';

/** What is marked, or no longer: as the dialog names it and as the command takes it. */
export interface Marked<V> {
  id: string;
  title: string;
  confidential: boolean;
  command: string;
  input: object;
  answer: z.ZodType<V>;
}

interface MarkDialogProps<V> {
  actor: { workspaceId: string; userId: string };
  marked: Marked<V>;
  onClose: () => void;
  onDone: (value: V) => void;
}

const words = {
  mark: {
    title: 'Mark as confidential',
    action: 'Mark as confidential',
    says: 'Viewers, exports and all else that leaves the house get it in a masked form from now on. Reviewers and above go on seeing it.',
  },
  lift: {
    title: 'No longer confidential',
    action: 'Take the mark off',
    says: 'From then on every viewer reads it, and it goes into exports as it is.',
  },
};

/** Marks something confidential or takes the mark off, with a reason. */
export function MarkDialog<V>({ actor, marked, onClose, onDone }: MarkDialogProps<V>) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { title, action, says } = marked.confidential ? words.lift : words.mark;
  const draft = useDraft({
    key: draftKey({ ...actor, about: marked.id, form: marked.command }),
    title: marked.title,
    schema: z.string(),
    initial: '',
    base: '',
  });
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  async function send() {
    const reason = draft.value.trim();
    setMissing(reason === '');
    if (reason === '') {
      area.current?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    const sent = await sendCommand(marked.command, { ...marked.input, reason }, marked.answer);
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent);
      return;
    }
    draft.discard();
    onDone(sent.value);
  }

  return (
    <FormDialog
      title={`${title}: ${marked.title}`}
      description={says}
      action={action}
      danger={marked.confidential}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSend={() => void send()}
    >
      <DraftLine draft={draft} />
      <TextArea
        ref={area}
        label="Reason"
        hint="It stays in the log."
        required
        dir="auto"
        minRows={2}
        maxRows={8}
        error={missing && draft.value.trim() === '' ? 'Give a reason first.' : undefined}
        value={draft.value}
        onChange={(event) => draft.set(event.target.value)}
      />
    </FormDialog>
  );
}
