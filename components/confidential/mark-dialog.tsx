'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { useDialogForm } from '#components/sending/use-dialog-form.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
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
  const { draft, busy, problem, send } = useDialogForm({
    key: draftKey({ ...actor, about: marked.id, form: marked.command }),
    title: marked.title,
    schema: z.string(),
    initial: '',
    base: '',
  });
  const [missing, setMissing] = useState(false);

  async function mark() {
    const reason = draft.value.trim();
    setMissing(reason === '');
    if (reason === '') {
      area.current?.focus();
      return;
    }
    const done = await send(marked.command, { ...marked.input, reason }, marked.answer);
    if (done !== null) onDone(done);
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
      onSend={() => void mark()}
    >
      <DraftLine draft={draft} />
      <TextArea
        ref={area}
        label="Reason"
        path="reason"
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
