import { expect, test } from 'vitest';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import { emptyStatus, fullStatus, longRatings } from '#testing/status-samples.ts';
import { reportLines } from '#testing/exporting/report-lines.ts';
import { shortened } from './runs.ts';
import { statusSummary, type StatusFacts, type SummaryFacts } from './status-summary.ts';

const links = {
  dashboard: 'https://desk.example/dashboard',
  everybody: 'https://desk.example/dashboard?people=all',
  claims: () => 'https://desk.example/claims',
  article: (id: string) => `https://desk.example/articles/${id}`,
  claim: (id: string) => `https://desk.example/claims/${id}`,
};
const summaryOf = (status: StatusFacts, ratings: SummaryFacts['ratings'] = []) =>
  statusSummary({
    workspace: 'Asia desk',
    status,
    ratings,
    made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
    log: { sequence: 318, hash: 'a'.repeat(64) },
    links,
  });

test('A status summary of a desk without claims says so', async () => {
  await expect(reportLines(summaryOf(emptyStatus))).toMatchFileSnapshot('__snapshots__/status-empty.txt');
});

test('A status summary says what the dashboard shows, cut to what two pages hold', async () => {
  await expect(reportLines(summaryOf(fullStatus, longRatings))).toMatchFileSnapshot(
    '__snapshots__/status-full.txt',
  );
});

test('A text is cut between letters, whatever each is made of, and one that fits stays as it is', () => {
  expect(shortened('a\u0301b', 2)).toBe('a\u0301b');
  expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦 b', 4)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
  expect(shortened('한국어 말', 7)).toBe('한국어…');
  expect(shortened(`a${'\u0301'.repeat(10_000)}`, 3).length).toBeLessThan(100);
});

test('What filters lead to is where a number leads', () => {
  const asked: unknown[] = [];
  statusSummary({
    workspace: 'Desk',
    status: emptyStatus,
    ratings: [],
    made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
    log: { sequence: 1, hash: 'a' },
    links: { ...links, claims: (filters) => (asked.push(filters), 'https://desk.example/claims') },
  });
  expect(asked).toContainEqual(filtersWith({ settled: 'no' }));
});
