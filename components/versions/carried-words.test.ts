import { expect, test } from 'vitest';
import type { CarriedAnchor } from '#lib/domain/versions/carried-anchor.ts';
import {
  carriedSummary,
  needsLook,
  outcomeOf,
  outcomes,
  outcomeWords,
  type Outcome,
} from './carried-words.ts';

const anchor = { start: 0, end: 3, exact: 'The', prefix: '', suffix: '' };

test.each<[CarriedAnchor, Outcome, boolean]>([
  [{ state: 'ANCHORED', anchor }, 'stays', false],
  [{ state: 'MOVED', anchor }, 'moved', false],
  [{ state: 'CHANGED', candidate: anchor, score: 0.8, difference: [] }, 'changed', true],
  [{ state: 'ORPHANED', why: 'unclear', candidates: [anchor] }, 'unclear', true],
  [{ state: 'ORPHANED', why: 'gone', candidates: [] }, 'gone', true],
])('what was found %j is told as %s', (carried, outcome, waits) => {
  expect(outcomeOf(carried)).toBe(outcome);
  expect(needsLook(outcome)).toBe(waits);
});

test('every outcome has its words, and a place in the list', () => {
  expect(outcomes.toSorted()).toEqual(Object.keys(outcomeWords).toSorted());
});

test.each<[readonly Outcome[], number, string]>([
  [[], 0, 'The article has no claims, so nothing has to be carried over.'],
  [['stays'], 0, '1 claim goes along by itself.'],
  [['stays', 'moved'], 0, '2 claims go along by themselves.'],
  [['gone'], 0, '1 claim waits for a person to say where it stands.'],
  [
    ['changed', 'gone', 'stays'],
    1,
    '2 claims wait for a person to say where they stand. 1 claim is signed off and reopened by it. 1 claim goes along by itself.',
  ],
])('sums up %j with %i signed off', (all, settled, words) => {
  expect(carriedSummary(all, settled)).toBe(words);
});
