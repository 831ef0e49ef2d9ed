import { expect, test } from 'vitest';
import { correctionDraftOf, missingIn, refusedIn } from './correction-draft.ts';

const empty = correctionDraftOf(null);

test('A correction that takes the place of another begins with its words and claims, not with its time and reason', () => {
  const amended = {
    id: 'c',
    publicText: 'The port was another.',
    publicAt: '2026-03-01T12:00:00.000Z',
    reason: 'A reader wrote.',
    version: 1,
    claims: [{ claimId: 'one', statement: 'It sank.' }],
    at: '2026-03-01T12:00:00.000Z',
    by: { id: 'p', name: 'Mina' },
    replacesId: null,
    replacedById: null,
    withdrawn: null,
  };
  expect(correctionDraftOf(amended)).toEqual({
    publicText: 'The port was another.',
    publicAt: '',
    reason: '',
    claimIds: ['one'],
  });
});

test('What is missing is said at its field, and white space is nothing', () => {
  expect(missingIn(empty)).toEqual({
    publicText: 'Give the text that readers get.',
    reason: 'Give a reason.',
  });
  expect(missingIn({ ...empty, publicText: ' \n', reason: 'So.' })).toEqual({
    publicText: 'Give the text that readers get.',
  });
  expect(missingIn({ ...empty, publicText: 'It was.', reason: 'So.' })).toEqual({});
});

test('What the server refuses is said at its field', () => {
  const message = 'The time readers got it has not come yet. Give one that has passed.';
  const problems = [
    { path: ['publicAt'], message },
    { path: ['revision'], message: 'No.' },
  ];
  expect(refusedIn({ code: 'invalid', problems })).toEqual({ publicAt: message });
  expect(refusedIn({ code: 'not-published' })).toEqual({});
});
