'use client';

import { useRef, useState } from 'react';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';
import { SourcePicker } from '#components/source/source-picker.tsx';
import { DateField } from '#components/ui/form/date-field.tsx';
import { localInputOf } from '#components/ui/time/local-time.ts';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import type { ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { channels } from '#lib/domain/response.ts';
import { askChange, editResponseChange } from './response-change.ts';
import { ReopensNotice } from './reopens-notice.tsx';
import { askDraftOf, askDraftSchema, emptyAsk, problemsOfAsk } from './response-draft.ts';
import { channelWord } from '#lib/domain/words/response-words.ts';

const channelOptions = channels.map((value) => ({ value, label: channelWord[value] }));

interface AskFormProps {
  form: ClaimForm;
  /** The request to edit; none for a new one. */
  response?: ResponseDetail;
}

/** Whom we asked, how, when, and until when they may answer. */
export function AskForm({ form, response }: AskFormProps) {
  const party = useRef<HTMLDivElement>(null);
  const deadline = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const [openedAt] = useState(() => localInputOf(new Date().toISOString()));
  const initial = response ? askDraftOf(response) : emptyAsk;
  const draft = useClaimDraft(
    form,
    {
      schema: askDraftSchema,
      initial,
      ...(!response && { start: { ...emptyAsk, askedAt: openedAt } }),
      base: response ? String(response.revision) : '',
    },
    () => party.current?.querySelector('input'),
  );
  const { value, set } = draft;
  const problems = tried ? problemsOfAsk(value) : {};

  function save() {
    setTried(true);
    const found = problemsOfAsk(value);
    if (found.party) return party.current?.querySelector('input')?.focus();
    if (found.deadlineAt) return deadline.current?.focus();
    void form.save(response ? editResponseChange(response, value, draft.outdated) : askChange(value));
  }

  return (
    <FormFrame
      label={response ? `Edit the request to ${withinSentence(response.party.name)}` : 'Ask for a response'}
      saveLabel={response ? 'Save' : 'Record request'}
      of={form}
      draft={draft}
      onSave={save}
    >
      <ReopensNotice />
      <div ref={party}>
        <SourcePicker
          label="Who was asked"
          path="partyId"
          value={value.party}
          error={problems.party ?? null}
          onValueChange={(chosen) => set({ ...value, party: chosen })}
        />
      </div>
      <SelectField
        label="How"
        options={channelOptions}
        value={value.channel}
        onValueChange={(channel) => set({ ...value, channel })}
      />
      <div className="grid grid-cols-2 gap-2">
        <DateField
          time
          label="Asked"
          path="askedAt"
          value={value.askedAt}
          onChange={(event) => set({ ...value, askedAt: event.target.value })}
        />
        <DateField
          time
          ref={deadline}
          label="Deadline"
          path="deadlineAt"
          value={value.deadlineAt}
          error={problems.deadlineAt}
          onChange={(event) => set({ ...value, deadlineAt: event.target.value })}
        />
      </div>
      <TextArea
        label="Question"
        path="question"
        minRows={2}
        value={value.question}
        onChange={(event) => set({ ...value, question: event.target.value })}
      />
    </FormFrame>
  );
}
