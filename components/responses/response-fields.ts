import type { FormField } from '#components/claim/form-field.ts';
import { utcWords } from '#components/ui/time/time-words.ts';
import type { ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isAnswer } from '#lib/domain/response.ts';
import { answerFields, askFields, type AnswerDraft, type AskDraft } from './response-draft.ts';
import { channelWord, outcomeWord } from '#lib/domain/words/response-words.ts';

function moment(iso: string | null): string {
  return iso === null ? '' : utcWords(iso);
}

/** What the form of a request writes. */
export const askedFields: readonly FormField<AskDraft, ResponseDetail>[] = [
  {
    key: 'party',
    label: 'Who',
    writes: ['partyId'],
    text: false,
    mine: ({ party }) => party?.name ?? '',
    stored: ({ party }) => party.name,
  },
  {
    key: 'channel',
    label: 'How',
    writes: ['channel'],
    text: false,
    mine: ({ channel }) => channelWord[channel],
    stored: ({ channel }) => channelWord[channel],
  },
  {
    key: 'askedAt',
    label: 'Asked',
    writes: ['askedAt'],
    text: false,
    mine: (draft, _, theirs) => moment(askFields(draft, theirs).askedAt),
    stored: ({ askedAt }) => moment(askedAt),
  },
  {
    key: 'deadlineAt',
    label: 'Deadline',
    writes: ['deadlineAt'],
    text: false,
    mine: (draft, _, theirs) => moment(askFields(draft, theirs).deadlineAt),
    stored: ({ deadlineAt }) => moment(deadlineAt),
  },
  {
    key: 'question',
    label: 'Question',
    writes: ['question'],
    text: true,
    mine: ({ question }) => question.trim(),
    stored: ({ question }) => question,
  },
];

/** What the form of an answer writes. */
export const answeredFields: readonly FormField<AnswerDraft, ResponseDetail>[] = [
  {
    key: 'outcome',
    label: 'Outcome',
    writes: ['outcome'],
    text: false,
    mine: ({ outcome }) => outcomeWord[outcome],
    stored: ({ outcome }) => outcomeWord[outcome],
  },
  {
    key: 'words',
    label: 'Their words',
    writes: ['words'],
    text: true,
    mine: ({ words }) => words.trim(),
    stored: ({ words }) => words,
  },
  {
    key: 'answeredAt',
    label: 'Answered',
    writes: ['answeredAt'],
    text: false,
    mine: (draft, _, theirs) =>
      isAnswer(draft.outcome) ? moment(answerFields(draft, theirs).answeredAt) || 'Now' : '',
    stored: ({ answeredAt }) => moment(answeredAt),
  },
];
