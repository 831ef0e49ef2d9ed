import { describe, expect, test } from 'vitest';
import { roles } from '#lib/domain/access/role.ts';
import { isLarge } from './large-report.ts';
import { maySendTo, seesSchedule } from './recipients.ts';
import { mayHaveReport } from './report-access.ts';
import { reportFormats, reportKinds, wrongWith } from './report-kind.ts';
import { keptUntil } from './report-limits.ts';
import { passes, problemWords, reportProblemSchema, waitingWords } from './report-problem.ts';
import { nextOf } from './rhythm.ts';

const actor = { userId: 'me', workspaceId: 'desk', role: 'REVIEWER' } as const;

test.each([
  ['pdf', 300, 0, false],
  ['pdf', 301, 0, true],
  ['pdf', 60, 150_000, false],
  ['pdf', 60, 150_001, true],
  ['docx', 301, 0, true],
  ['docx', 300, 600_000, false],
  ['docx', 1, 1_000_001, true],
  ['html', 1000, 2_000_000, false],
  ['html', 1, 2_000_001, true],
  ['md', 1001, 0, true],
  ['csv', 10_000, 9_000_000, false],
  ['csv-plain', 10_001, 0, true],
  ['json', 10_001, 0, true],
] as const)(
  'a report as %s of %i claims and %i characters is large: %s',
  (format, claims, characters, large) => {
    expect(isLarge(format, { claims, characters })).toBe(large);
  },
);

test.each([
  [{ forId: 'me', role: 'VIEWER' }, true],
  [{ forId: 'me', role: 'REVIEWER' }, true],
  [{ forId: 'me', role: 'EDITOR' }, false],
  [{ forId: 'me', role: null }, true],
  [{ forId: 'somebody', role: 'VIEWER' }, false],
] as const)('a reviewer may have the report %j: %s', (report, may) => {
  expect(mayHaveReport(actor, report)).toBe(may);
});

describe('who has reports made for whom', () => {
  test('everybody for themself, and for others from editor on', () => {
    for (const role of roles) {
      expect(maySendTo({ userId: 'me', role }, ['me'])).toBe(true);
      expect(maySendTo({ userId: 'me', role }, ['me', 'other'])).toBe(role === 'EDITOR' || role === 'ADMIN');
    }
  });

  test('a schedule is seen by its owner, its receivers and editors', () => {
    const schedule = { ownerId: 'owner', recipientIds: ['receiver'] };
    const sees = (userId: string, role: (typeof roles)[number]) => seesSchedule({ userId, role }, schedule);
    expect([sees('owner', 'VIEWER'), sees('receiver', 'VIEWER'), sees('other', 'EDITOR')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([sees('other', 'VIEWER'), sees('other', 'REVIEWER')]).toEqual([false, false]);
  });
});

test('what is asked for has to fit together', () => {
  expect(wrongWith({ kind: 'checked-copy', format: 'pdf', articleId: 'one' })).toBeNull();
  expect(wrongWith({ kind: 'checked-copy', format: 'csv', articleId: 'one' })?.path).toBe('format');
  expect(wrongWith({ kind: 'checked-copy', format: 'pdf', articleId: null })?.path).toBe('articleId');
  expect(wrongWith({ kind: 'claims', format: 'json', articleId: 'one' })?.path).toBe('articleId');
  for (const { formats } of Object.values(reportKinds))
    for (const format of formats) expect(reportFormats[format].type).toMatch(/^\w+\/\w/);
});

test('a file is kept for seven days', () => {
  expect(keptUntil(new Date('2026-02-26T12:00:00Z')).toISOString()).toBe('2026-03-05T12:00:00.000Z');
});

test('what passes says that it is tried again, and every problem has its sentence', () => {
  for (const problem of reportProblemSchema.options) {
    expect(problemWords[problem]).toMatch(/\.$/);
    expect(waitingWords[problem] !== undefined).toBe(passes(problem));
  }
});

test('a schedule at a due time waits for it to be set, and another has its next time', () => {
  const after = new Date('2026-03-02T06:00:00Z');
  const daily = { rhythm: 'DAILY', weekday: null, atTime: '07:30', timeZone: 'UTC' } as const;
  expect(nextOf(daily, after)?.toISOString()).toBe('2026-03-02T07:30:00.000Z');
  expect(nextOf({ ...daily, rhythm: 'AT_DUE', atTime: null }, after)).toBeNull();
});
