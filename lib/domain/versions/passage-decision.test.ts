import { expect, test } from 'vitest';
import { awaitsPerson, refusalToSettlePassage, standsSurely } from './passage-decision.ts';

test.each([
  ['ANCHORED', null, true, false],
  ['MOVED', null, true, false],
  ['CHANGED', null, false, true],
  ['ORPHANED', null, false, true],
  ['ANCHORED', 'ACCEPTED', true, false],
  ['ORPHANED', 'DROPPED', false, false],
] as const)(
  'a passage %s, decided %s, stands surely: %s, awaits a person: %s',
  (state, decision, stands, waits) => {
    expect(standsSurely(state)).toBe(stands);
    expect(awaitsPerson({ state, decision })).toBe(waits);
  },
);

test.each([
  ['CHANGED', null, 'ACCEPTED', undefined],
  ['CHANGED', null, 'DROPPED', undefined],
  ['ORPHANED', null, 'ACCEPTED', 'passage-lost'],
  ['ORPHANED', null, 'DROPPED', undefined],
  ['ANCHORED', null, 'ACCEPTED', 'passage-settled'],
  ['ANCHORED', 'ACCEPTED', 'DROPPED', 'passage-settled'],
  ['ORPHANED', 'DROPPED', 'DROPPED', 'passage-settled'],
] as const)('a passage %s, decided %s, can be %s: %s', (state, decision, wanted, code) => {
  expect(refusalToSettlePassage({ state, decision }, wanted)?.code).toBe(code);
});
