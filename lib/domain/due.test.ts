import { expect, test } from 'vitest';
import { dueTime, isOverdue } from './due.ts';
import { publicationStates } from './publication.ts';

const [soon, later] = ['2026-03-01T12:00:00.000Z', '2026-03-02T12:00:00.000Z'];
const open = { dueAt: null, articleDueAt: null, settled: false, publicationState: 'DRAFT' } as const;

test.each([
  ['its own time', { ...open, dueAt: soon, articleDueAt: later }, soon],
  ['its article’s', { ...open, articleDueAt: later }, later],
  ['none', open, null],
  ['none once it is signed off', { ...open, dueAt: soon, settled: true }, null],
])('a claim is due by %s', (_, facts, due) => {
  expect(dueTime(facts)).toBe(due);
});

test('nothing is due once the article is out', () => {
  const due = publicationStates.filter(
    (publicationState) => dueTime({ ...open, dueAt: soon, publicationState }) !== null,
  );
  expect(due).toEqual(['DRAFT', 'CLEARED']);
});

test('a due time is over when it has passed, and not in its own moment', () => {
  expect(isOverdue(soon, later)).toBe(true);
  expect(isOverdue(soon, soon)).toBe(false);
  expect(isOverdue(null, later)).toBe(false);
});
