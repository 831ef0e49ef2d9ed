import { expect, test } from 'vitest';
import { claimAfterConflict } from '#components/claim/claim-after-conflict.ts';
import { confirmationWord } from '#lib/domain/house-rating.ts';
import { claimChanges } from './claim-changes.ts';
import { differingFields } from '#components/claim/conflict-field.ts';
import { sampleClaim } from '#testing/sample-claim.ts';

test('what others changed is told line by line', () => {
  const before = sampleClaim({});
  const after = sampleClaim({
    confirmation: 'FALSE',
    stage: 'IN_REVIEW',
    tags: ['summit'],
    hops: [],
    assignee: { id: 'u', name: 'Demo Editor' },
  });
  expect(claimChanges(before, after, confirmationWord)).toEqual([
    'Tags changed',
    'Status: Unverified → False',
    'Stage: Open → In review',
    'Assignee: Nobody → Demo Editor',
    'Who says so changed',
  ]);
  expect(claimChanges(before, before, confirmationWord)).toEqual([]);
});

test('a conflict brings the claim as it is now, and other refusals bring none', () => {
  const before = sampleClaim({});
  const current = sampleClaim({ revision: 2, statement: 'Theirs.' });
  expect(claimAfterConflict({ code: 'conflict', current }, before)).toEqual(current);
  expect(claimAfterConflict({ code: 'conflict', current: 'lost' }, before)).toBeNull();
  expect(claimAfterConflict({ code: 'signed-off' }, before)).toBeNull();
  expect(claimAfterConflict(null, before)).toBeNull();
});

test('only what differs is put before a person', () => {
  const field = { label: 'Reason', text: true, theirs: 'A' };
  const fields = [
    { ...field, key: 'same', mine: 'A' },
    { ...field, key: 'other', mine: 'B' },
  ];
  expect(differingFields(fields).map((one) => one.key)).toEqual(['other']);
});
