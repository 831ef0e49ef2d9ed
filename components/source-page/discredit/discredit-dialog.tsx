'use client';

import { useRef, useState, useEffect } from 'react';
import { z } from 'zod';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { useDialogForm } from '#components/sending/use-dialog-form.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { Button } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/form/date-field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { BlastList } from './blast-list.tsx';
import { discreditWords } from './blast-words.ts';
import { askServer } from '#components/sending/ask-server.ts';
import { blastRadiusSchema, type BlastRadius } from '#lib/domain/shapes/blast-radius.ts';
import { paths } from '#lib/web/paths.ts';
import { isolated } from '#lib/domain/text/direction.ts';

type Asked = { state: 'asking' } | { state: 'failed' } | { state: 'known'; radius: BlastRadius };

async function ask(sourceId: string, signal: AbortSignal): Promise<BlastRadius> {
  const response = await askServer(paths.api.blastRadius(sourceId), { signal });
  if (!response.ok) throw new Error(`What rests on a source was answered with ${response.status}.`);
  return blastRadiusSchema.parse(await response.json());
}

/** Asks what rests on a source; `again` asks anew. */
function useBlastRadius(sourceId: string): { asked: Asked; again: () => void } {
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    ask(sourceId, gone.signal).then(
      (radius) => setAsked({ state: 'known', radius }),
      () => {
        if (!gone.signal.aborted) setAsked({ state: 'failed' });
      },
    );
    return () => gone.abort();
  }, [sourceId, turn]);
  return {
    asked,
    again: () => {
      setAsked({ state: 'asking' });
      setTurn(turn + 1);
    },
  };
}

const draftSchema = z.object({ reason: z.string(), from: z.string() });
const answer = z.object({ source: sourceDetailSchema, reopened: z.int(), flagged: z.int() });

interface DiscreditDialogProps {
  actor: { workspaceId: string; userId: string };
  source: SourceDetail;
  onClose: () => void;
  onDone: (done: z.infer<typeof answer>) => void;
}

/** Discredits a source, once what rests on it has been shown and a reason is given. */
export function DiscreditDialog({ actor, source, onClose, onDone }: DiscreditDialogProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { asked, again } = useBlastRadius(source.id);
  const { draft, busy, problem, send } = useDialogForm({
    key: draftKey({ ...actor, about: source.id, form: 'discredit' }),
    title: source.name,
    schema: draftSchema,
    initial: { reason: '', from: '' },
    base: '',
  });
  const [missing, setMissing] = useState(false);

  async function discredit() {
    if (asked.state !== 'known') return;
    const reason = draft.value.reason.trim();
    const from = draft.value.from || null;
    setMissing(reason === '');
    if (reason === '') return area.current?.focus();
    const input = { sourceId: source.id, revision: asked.radius.source.revision, reason, from };
    const done = await send('discredit-source', input, answer, ({ code }) => {
      // What rests on it may have changed with it, so it is shown anew.
      if (code === 'conflict') again();
      return false;
    });
    if (done) onDone(done);
  }

  return (
    <FormDialog
      size="lg"
      title={`Discredit ${isolated(source.name)}`}
      action="Discredit"
      danger
      ready={asked.state === 'known'}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSend={() => void discredit()}
    >
      <DraftLine draft={draft} />
      <TextArea
        ref={area}
        label="Reason"
        path="reason"
        hint="It stays with the source, and on each claim that is reopened."
        required
        dir="auto"
        minRows={2}
        maxRows={8}
        error={missing && draft.value.reason.trim() === '' ? 'Give a reason first.' : undefined}
        value={draft.value.reason}
        onChange={(event) => draft.set({ ...draft.value, reason: event.target.value })}
      />
      <DateField
        label="From which day on it holds"
        path="from"
        hint="What it published before that day goes on counting. Empty: nothing of it counts, whenever published."
        value={draft.value.from}
        onChange={(event) => draft.set({ ...draft.value, from: event.target.value })}
      />
      {asked.state === 'asking' && <Spinner label="Looking for what rests on it" />}
      {asked.state === 'failed' && (
        <Notice
          tone="danger"
          live
          action={
            <Button size="sm" onClick={again}>
              Try again
            </Button>
          }
        >
          What rests on it could not be read, so nothing can be changed yet.
        </Notice>
      )}
      {asked.state === 'known' && (
        <>
          <div role="status">
            <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-ink-2">
              {discreditWords(asked.radius).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
          <BlastList radius={asked.radius} />
        </>
      )}
    </FormDialog>
  );
}
