import { expect, test } from 'vitest';
import { missingIn, newReport, problemsOf, requestOf, withKind } from './report-draft.ts';

const context = { filters: 'status=FALSE', timeZone: 'Europe/Berlin', schedule: null };
const list = newReport({ kind: 'claims', format: 'csv', articleId: null }, 'me');
const copy = newReport({ kind: 'checked-copy', format: 'pdf', articleId: 'an article' }, 'me');

test('a report that is made now asks for what it is and nothing else', () => {
  expect(requestOf(list, context)).toEqual({
    name: 'make-report',
    input: { kind: 'claims', format: 'csv', articleId: null, filters: 'status=FALSE' },
  });
  expect(requestOf(copy, context).input).toEqual({
    kind: 'checked-copy',
    format: 'pdf',
    articleId: 'an article',
  });
});

test('one that is made again says when, for whom and by which clock', () => {
  const weekly = { ...list, rhythm: 'WEEKLY', weekday: '5', name: 'Fridays' } as const;
  expect(requestOf(weekly, context)).toMatchObject({
    name: 'schedule-report',
    input: {
      when: { rhythm: 'WEEKLY', weekday: 5, atTime: '07:30', timeZone: 'Europe/Berlin' },
      name: 'Fridays',
      recipientIds: ['me'],
    },
  });
  const due = { ...copy, rhythm: 'AT_DUE', name: 'Due' } as const;
  expect(requestOf(due, context).input).toMatchObject({ when: { rhythm: 'AT_DUE' } });
});

test.each([
  [list, []],
  [{ ...list, kind: 'checked-copy' as const }, ['articleId']],
  [{ ...list, rhythm: 'DAILY' as const }, ['name']],
  [
    { ...list, rhythm: 'DAILY' as const, name: ' ', atTime: '7', recipientIds: [] },
    ['atTime', 'name', 'recipientIds'],
  ],
  [{ ...list, rhythm: 'AT_DUE' as const, name: 'Due', atTime: '' }, []],
])('what is missing is said at its field: %j', (draft, fields) => {
  expect(Object.keys(missingIn(draft))).toEqual(fields);
});

test('another kind keeps the format where it can, and lets go of what it is not of', () => {
  const due = { ...copy, rhythm: 'AT_DUE' } as const;
  expect(withKind(due, 'article-claims')).toMatchObject({
    format: 'xlsx',
    articleId: 'an article',
    rhythm: 'AT_DUE',
  });
  expect(withKind(due, 'claims')).toMatchObject({ format: 'xlsx', articleId: null, rhythm: 'NOW' });
  expect(withKind({ ...list, format: 'json' }, 'article-claims').format).toBe('json');
});

test('what the server refuses is put at its field', () => {
  const problems = [
    { path: ['when', 'atTime'], message: 'A time.' },
    { path: ['recipientIds', 0], message: 'A person.' },
    { path: ['filters'], message: 'Nowhere.' },
  ];
  expect(problemsOf({ refusal: { code: 'invalid', problems }, message: '' })).toEqual({
    atTime: 'A time.',
    recipientIds: 'A person.',
  });
});
