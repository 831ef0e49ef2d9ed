import { expect, test } from 'vitest';
import type { ResponseDetail, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import {
  answerDraftOf,
  answerFields,
  askDraftOf,
  askFields,
  emptyAsk,
  problemsOfAsk,
} from './response-draft.ts';

const kremlin: SourceRef = { id: 'kremlin', name: 'Kremlin', kind: 'GOVERNMENT', controlledBy: null };
const asked: ResponseDetail = {
  id: 'r1',
  party: kremlin,
  plural: false,
  askedAt: '2026-08-16T09:40:17.123Z',
  channel: 'EMAIL',
  question: 'Did he write?',
  deadlineAt: '2026-08-16T14:00:00.000Z',
  outcome: 'PENDING',
  words: '',
  answeredAt: null,
  evidenceId: null,
  createdAt: '2026-08-16T09:41:00.000Z',
  createdBy: { id: 'u', name: 'Mina' },
  revision: 1,
};

test('times that nobody touched keep their seconds', () => {
  expect(askFields(askDraftOf(asked), asked)).toMatchObject({
    partyId: 'kremlin',
    askedAt: asked.askedAt,
    deadlineAt: asked.deadlineAt,
  });
});

test('a cleared deadline is no deadline, and a cleared time of asking stays as it was', () => {
  const draft = { ...askDraftOf(asked), askedAt: '', deadlineAt: '' };
  expect(askFields(draft, asked)).toMatchObject({ askedAt: asked.askedAt, deadlineAt: null });
});

test('an answer goes with its words trimmed', () => {
  const draft = { ...answerDraftOf(asked), outcome: 'DENIED' as const, words: ' No. ' };
  expect(answerFields(draft, asked)).toEqual({ outcome: 'DENIED', words: 'No.', answeredAt: null });
});

test('nobody asked and a deadline before asking are named', () => {
  expect(problemsOfAsk({ ...emptyAsk, askedAt: '2026-08-16T10:00', deadlineAt: '2026-08-16T09:00' })).toEqual(
    {
      party: 'Choose who was asked.',
      deadlineAt: 'The deadline is before they were asked.',
    },
  );
});
