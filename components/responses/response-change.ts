import type { ClaimChange } from '#components/claim/claim-change.ts';
import type { ConflictField } from '#components/claim/conflict-field.ts';
import { besideStored } from '#components/claim/form-field.ts';
import type { ClaimDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { answerFields, askFields, type AnswerDraft, type AskDraft } from './response-draft.ts';
import { answeredFields, askedFields } from './response-fields.ts';
import { outcomeWord } from '#lib/domain/words/response-words.ts';

function currentOf(claim: ClaimDetail, id: string): ResponseDetail | undefined {
  return claim.responses.find((response) => response.id === id);
}

function target(current: ClaimDetail, { id, revision }: ResponseDetail) {
  return { responseId: id, revision: currentOf(current, id)?.revision ?? revision };
}

/** The change that records that someone was asked. */
export function askChange(draft: AskDraft): ClaimChange {
  return {
    command: 'ask-party',
    what: 'The request',
    said: 'Request recorded.',
    input: (current) => ({ claimId: current.id, ...askFields(draft) }),
  };
}

function gone(mine: string): ConflictField[] {
  return [{ key: 'gone', label: 'Response', mine, theirs: 'Deleted', text: false }];
}

/** The change that writes `draft` over a request. */
export function editResponseChange(
  response: ResponseDetail,
  draft: AskDraft,
  outdated: boolean,
): ClaimChange {
  return {
    command: 'edit-response',
    what: 'The request',
    said: 'Request saved.',
    outdated,
    input: (current, merged) => ({
      ...target(current, response),
      ...askFields({ ...draft, question: merged['question'] ?? draft.question }, response),
    }),
    conflict: (claim) => {
      const theirs = currentOf(claim, response.id);
      return theirs ? besideStored(askedFields, draft, theirs, claim) : gone(draft.party?.name ?? '');
    },
  };
}

/** The change that records what came of asking. */
export function answerChange(response: ResponseDetail, draft: AnswerDraft, outdated: boolean): ClaimChange {
  return {
    command: 'record-answer',
    what: 'The answer',
    said: `Answer recorded: ${outcomeWord[draft.outcome].toLowerCase()}.`,
    outdated,
    input: (current, merged) => ({
      ...target(current, response),
      ...answerFields({ ...draft, words: merged['words'] ?? draft.words }, response),
    }),
    conflict: (claim) => {
      const theirs = currentOf(claim, response.id);
      return theirs ? besideStored(answeredFields, draft, theirs, claim) : gone(outcomeWord[draft.outcome]);
    },
  };
}

/** The change that turns an answer into evidence. */
export function answerAsEvidenceChange(response: ResponseDetail): ClaimChange {
  return {
    command: 'answer-as-evidence',
    what: 'The answer',
    said: 'The answer is evidence now.',
    input: (current) => target(current, response),
    conflict: (claim) => (currentOf(claim, response.id) ? [] : gone('Use as evidence')),
  };
}

/** The change that deletes a request; it can be brought back. */
export function deleteResponseChange(response: ResponseDetail): ClaimChange {
  return {
    command: 'delete-response',
    what: 'The deletion',
    said: 'Request deleted.',
    input: (current) => target(current, response),
    optimistic: (current) => ({
      ...current,
      responses: current.responses.filter(({ id }) => id !== response.id),
    }),
    conflict: (claim) => [
      {
        key: 'gone',
        label: 'Response',
        mine: 'Deleted',
        theirs: currentOf(claim, response.id)?.party.name ?? 'Deleted',
        text: false,
      },
    ],
  };
}

/** The change that brings a deleted request back. */
export function restoreResponseChange(responseId: string): ClaimChange {
  return {
    command: 'restore-response',
    what: 'The request',
    said: 'Request restored.',
    input: () => ({ responseId }),
  };
}
