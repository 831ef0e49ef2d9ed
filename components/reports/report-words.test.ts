import { expect, test } from 'vitest';
import type { ReportListed, ScheduleListed } from '#lib/queries/reports/reports-page.ts';
import { endWords, progressWords, recipientWords, reportTitle, rhythmWords } from './report-words.ts';

const report: ReportListed = {
  id: 'one',
  kind: 'claims',
  format: 'csv',
  article: null,
  filters: '',
  schedule: null,
  state: 'MAKING',
  claims: 1200,
  claimsDone: 250,
  problem: null,
  heldBack: null,
  askedAt: '2026-03-01T12:00:00Z',
  madeAt: null,
  keptUntil: null,
  bytes: null,
};
const schedule: ScheduleListed = {
  id: 'one',
  name: 'Weekly',
  kind: 'claims',
  format: 'csv',
  article: null,
  filters: '',
  rhythm: 'WEEKLY',
  weekday: 1,
  atTime: '07:30',
  timeZone: 'Europe/Berlin',
  owner: { id: 'a', name: 'Ada' },
  recipients: [],
  nextAt: null,
  lastAt: null,
  revision: 1,
  mayChange: true,
};

test.each([
  [{}, 'Claims as data: all claims'],
  [{ kind: 'status-summary' }, 'Status summary'],
  [{ kind: 'claim-list', filters: 'status=FALSE' }, 'Claim list, filtered'],
  [{ filters: 'status=FALSE' }, 'Claims as data, filtered'],
  [{ kind: 'checked-copy', article: { id: 'x', headline: 'Envoy met' } }, 'Checked copy: Envoy met'],
] as const)('a report is called by what it is of: %j', (more, words) => {
  expect(reportTitle({ ...report, ...more })).toBe(words);
});

test.each([
  [{}, '250 of 1,200 claims read'],
  [{ claims: null }, '250 claims read'],
  [{ claimsDone: 1200 }, 'All claims read; the file is being written'],
  [{ state: 'WAITING' }, 'Waits for its turn'],
  [
    { state: 'WAITING', problem: 'storage-full' },
    'The disk of the server is full. It is tried again by itself.',
  ],
] as const)('how far it is: %j', (more, words) => {
  expect(progressWords({ ...report, ...more })).toBe(words);
});

test('every end without a file has its sentence, and a file needs none', () => {
  expect(endWords({ ...report, state: 'FAILED', problem: 'storage-full' })).toMatch(
    /disk of the server is full/,
  );
  expect(endWords({ ...report, state: 'FAILED' })).toMatch(/went wrong/);
  expect(endWords({ ...report, state: 'CANCELLED' })).toMatch(/cancelled/);
  expect(endWords({ ...report, state: 'REMOVED' })).toMatch(/removed seven days/);
  expect(endWords({ ...report, state: 'MADE' })).toBeNull();
  expect(endWords({ ...report, state: 'MADE', heldBack: 'confidential' })).toMatch(/made confidential/);
  expect(endWords({ ...report, state: 'MADE', heldBack: 'deleted' })).toMatch(/was deleted since/);
});

test.each([
  [{}, 'Each Monday at 07:30 (Europe/Berlin)'],
  [{ rhythm: 'DAILY', weekday: null }, 'Each day at 07:30 (Europe/Berlin)'],
  [{ rhythm: 'AT_DUE', weekday: null, atTime: null }, 'When the article is due'],
] as const)('a schedule says when it comes: %j', (more, words) => {
  expect(rhythmWords({ ...schedule, ...more })).toBe(words);
});

test('who gets a report is named, and you are you', () => {
  const people = [
    { id: 'a', name: 'Ada' },
    { id: 'b', name: 'Bo' },
  ];
  expect(recipientWords(people, 'b')).toBe('Ada and you');
});
