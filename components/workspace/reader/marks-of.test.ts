import { expect, test } from 'vitest';
import { claimAt } from '#testing/sample-workspace.ts';
import { marksOf } from './marks-of.ts';

const a = claimAt('a', 0, 5);
const b = claimAt('b', 10, 15);
const source = {
  claims: new Map([a, b].map((claim) => [claim.id, claim])),
  numbers: new Map([
    ['a', 1],
    ['b', 2],
  ]),
  lanes: new Map([
    ['a', 0],
    ['b', 1],
  ]),
};

test('each claim of the paragraph has its mark, and no other claim has', () => {
  expect([...marksOf(['b'])(source)]).toEqual([['b', { claim: b, number: 2, lane: 1 }]]);
});

test('the passage of a claim being written has a mark without a claim', () => {
  expect(marksOf(['draft'])(source).get('draft')).toEqual({ claim: undefined, number: 0, lane: 0 });
});

test('the marks stay the very same while what changes is another claim, and are new when one of theirs does', () => {
  const marks = marksOf(['a']);
  const first = marks(source);
  expect(marks({ ...source })).toBe(first);
  expect(marks({ ...source, claims: new Map(source.claims).set('b', { ...b, revision: 2 }) })).toBe(first);
  const changed = { ...a, confirmation: 'DISPUTED' as const };
  const second = marks({ ...source, claims: new Map(source.claims).set('a', changed) });
  expect(second).not.toBe(first);
  expect(second.get('a')?.claim).toBe(changed);
  expect(marks({ ...source, numbers: new Map([['a', 7]]) }).get('a')?.number).toBe(7);
});
