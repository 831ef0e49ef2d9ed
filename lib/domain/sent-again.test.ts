import { expect, test } from 'vitest';
import { sentAgain } from './sent-again.ts';

test('what is added to one thing is told from what is added to another', () => {
  const adds = (command: string, input: object) => sentAgain(command, input).addsTo;
  const one = adds('add-evidence', { claimId: 'c1', title: 'a' });
  expect(adds('add-evidence', { claimId: 'c1', title: 'b' })).toBe(one);
  expect(adds('add-evidence', { claimId: 'c2', title: 'a' })).not.toBe(one);
  expect(adds('ask-party', { claimId: 'c1' })).not.toBe(one);
  expect(adds('create-source', { name: 'a' })).toBe(adds('create-source', { name: 'b' }));
});

test.each([
  ['adds something', 'add-evidence', { claimId: 'c1' }, false],
  ['saw a revision', 'edit-claim', { claimId: 'c1', revision: 3 }, false],
  ['does neither', 'link-claims', { claimId: 'c1', otherClaimId: 'c2' }, true],
  ['no command has the name of', 'toString', {}, true],
])('what %s can be meant anew accordingly', (_, command, input, settles) => {
  expect(sentAgain(command, input)).toMatchObject({ settles });
});
