'use client';

import { useRef } from 'react';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';
import { DateField } from '#components/ui/form/date-field.tsx';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import type { ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isAnswer, outcomes } from '#lib/domain/response.ts';
import { answerChange } from './response-change.ts';
import { ReopensNotice } from './reopens-notice.tsx';
import { answerDraftOf, answerDraftSchema } from './response-draft.ts';
import { outcomeWord } from '#lib/domain/words/response-words.ts';

const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeWord[value] }));

interface AnswerFormProps {
  form: ClaimForm;
  response: ResponseDetail;
}

/** What came of asking: the outcome and their words. */
export function AnswerForm({ form, response }: AnswerFormProps) {
  const words = useRef<HTMLTextAreaElement>(null);
  const draft = useClaimDraft(
    form,
    {
      schema: answerDraftSchema,
      initial: answerDraftOf(response),
      base: String(response.revision),
    },
    () => words.current,
  );
  const { value, set } = draft;

  return (
    <FormFrame
      label={`Answer of ${withinSentence(response.party.name)}`}
      saveLabel="Save answer"
      of={form}
      draft={draft}
      onSave={() => void form.save(answerChange(response, value, draft.outdated))}
    >
      <ReopensNotice />
      <div className="text-sm">
        <p className="font-semibold">
          <bdi>{response.party.name}</bdi>
        </p>
        {response.question && (
          <p dir="auto" className="whitespace-pre-line text-ink-2">
            {response.question}
          </p>
        )}
      </div>
      <SegmentedControl
        legend="Outcome"
        hideLegend={false}
        layout="loose"
        options={outcomeOptions}
        value={value.outcome}
        onValueChange={(outcome) => set({ ...value, outcome })}
      />
      <TextArea
        ref={words}
        label="Their words"
        path="words"
        serif
        minRows={2}
        value={value.words}
        onChange={(event) => set({ ...value, words: event.target.value })}
      />
      {isAnswer(value.outcome) && (
        <DateField
          time
          label="Answered"
          path="answeredAt"
          hint="Left empty, it is now."
          value={value.answeredAt}
          onChange={(event) => set({ ...value, answeredAt: event.target.value })}
        />
      )}
    </FormFrame>
  );
}
