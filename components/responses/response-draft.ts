import { z } from 'zod';
import { isoOfLocalInput, localInputOf } from '#components/ui/time/local-time.ts';
import { sourceRefSchema, type ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { channelSchema, outcomeSchema } from '#lib/domain/response.ts';

/** A request while it is being written; times as a `datetime-local` input holds them. */
export const askDraftSchema = z.object({
  party: sourceRefSchema.nullable(),
  channel: channelSchema,
  question: z.string(),
  askedAt: z.string(),
  deadlineAt: z.string(),
});
export type AskDraft = z.infer<typeof askDraftSchema>;

export const emptyAsk: AskDraft = {
  party: null,
  channel: 'EMAIL',
  question: '',
  askedAt: '',
  deadlineAt: '',
};

export const answerDraftSchema = z.object({
  outcome: outcomeSchema,
  words: z.string(),
  answeredAt: z.string(),
});
export type AnswerDraft = z.infer<typeof answerDraftSchema>;

/** A saved request as something to edit. */
export function askDraftOf(response: ResponseDetail): AskDraft {
  return {
    party: response.party,
    channel: response.channel,
    question: response.question,
    askedAt: localInputOf(response.askedAt),
    deadlineAt: localInputOf(response.deadlineAt),
  };
}

/** What came of a request so far, as something to edit. */
export function answerDraftOf(response: ResponseDetail): AnswerDraft {
  return {
    outcome: response.outcome,
    words: response.words,
    answeredAt: localInputOf(response.answeredAt),
  };
}

// The input holds minutes. What nobody touched keeps its seconds.
function moment(input: string, before: string | null): string | null {
  return input === localInputOf(before) ? before : isoOfLocalInput(input);
}

/** The fields of a request as the commands take them. `before` is the saved one, where there is one. */
export function askFields(draft: AskDraft, before?: ResponseDetail) {
  return {
    partyId: draft.party?.id ?? '',
    channel: draft.channel,
    question: draft.question.trim(),
    askedAt: moment(draft.askedAt, before?.askedAt ?? null) ?? before?.askedAt ?? null,
    deadlineAt: moment(draft.deadlineAt, before?.deadlineAt ?? null),
  };
}

/** The fields of an answer as `record-answer` takes them. */
export function answerFields(draft: AnswerDraft, before: ResponseDetail) {
  return {
    outcome: draft.outcome,
    words: draft.words.trim(),
    answeredAt: moment(draft.answeredAt, before.answeredAt),
  };
}

type AskProblems = Partial<Record<'party' | 'deadlineAt', string>>;

/** What keeps a request from being saved, by field; empty when nothing does. */
export function problemsOfAsk(draft: AskDraft): AskProblems {
  const asked = isoOfLocalInput(draft.askedAt);
  const deadline = isoOfLocalInput(draft.deadlineAt);
  return {
    ...(draft.party === null && { party: 'Choose who was asked.' }),
    ...(asked && deadline && deadline < asked && { deadlineAt: 'The deadline is before they were asked.' }),
  };
}
