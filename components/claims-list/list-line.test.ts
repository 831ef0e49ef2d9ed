import { expect, test } from 'vitest';
import { linesOf } from './list-line.ts';

const claim = {
  id: 'a claim',
  statement: 'The bridge is closed.',
  article: { id: 'an article', headline: 'The bridge' },
  confirmation: 'UNVERIFIED',
  importance: 'NORMAL',
  stage: 'OPEN',
  assignee: null,
  sayers: [],
  createdAt: '2026-11-01T10:00:00.000Z',
  dueAt: '2026-11-02T10:00:00.000Z',
  due: null,
  overdue: false,
  overridden: false,
  supportingOrigins: 0,
  refutingOrigins: 0,
  supportingPrimary: false,
  refutingPrimary: false,
  discredited: false,
  misattributed: false,
} as const;

test('A line leaves out what is usual', () => {
  expect(linesOf([{ ...claim, sayers: [] }]).map(Object.keys)).toEqual([
    ['id', 'statement', 'article', 'confirmation', 'stage', 'createdAt'],
  ]);
});

test('The lines of the same claims are the same', () => {
  const claims = [{ ...claim, sayers: [] }];
  expect(linesOf(claims)).toBe(linesOf(claims));
});

test('A line says what is not', () => {
  const [due, assignee] = ['2026-11-02T10:00:00.000Z', { id: 'a person', name: 'Anna Berg' }];
  const [line] = linesOf([
    {
      ...claim,
      importance: 'HIGH',
      assignee,
      sayers: ['the mayor', 'the agency'],
      due,
      overdue: true,
      discredited: true,
    },
  ]);
  expect(line).toMatchObject({
    importance: 'HIGH',
    assignee,
    due,
    overdue: true,
    marks: [{ words: 'Discredited source' }],
  });
  expect(line?.sayers).toContain('the mayor');
});
