import { expect, test } from 'vitest';
import { filtersWith, noFilters, parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { waits } from '#lib/domain/waiting.ts';
import { filterChips, unreadWords } from './filter-words.ts';

const id = '0198c0de-0000-7000-8000-000000000001';
const naming = {
  people: [{ id, label: 'Dana' }],
  articles: [{ id, label: 'Letters' }],
  sources: [],
  ratings: [{ confirmation: 'DISPUTED' as const, name: 'In dispute', meaning: '', point: null }],
};
const words = (some: Parameters<typeof filtersWith>[0]) =>
  filterChips(filtersWith(some), naming).map((chip) => chip.words);

test('Without filters there is nothing to say', () => {
  expect(filterChips(noFilters, naming)).toEqual([]);
});

test('Each filter that is set is said in words', () => {
  expect(
    words({ status: ['UNVERIFIED', 'DISPUTED'], settled: 'no', due: 'overdue', age: ['1d-3d', 'over-3d'] }),
  ).toEqual([
    'Status: Unverified or Disputed (In dispute)',
    'Settled: Open',
    'Due: Overdue',
    'Unverified for: 1–3 d or > 3 d',
  ]);
  expect(words({ stage: ['READY', 'IN_REVIEW'], publication: 'PUBLISHED', q: 'letter' })).toEqual([
    'Stage: In review or Ready for sign-off',
    'Publication: Published',
    'Text: “letter”',
  ]);
  expect(words({ waits: ['sign-off', 'answer-24h'] })).toEqual(['Waits for: Sign-off or Answer < 24 h']);
  expect(words({ waits: [...waits] })).toEqual(['Waits for: sign-off or an answer']);
  expect(words({ needs: 'response' })).toEqual(['Needs an editor: Response past its deadline']);
});

test('Things are called by their names, and what is gone says so', () => {
  expect(words({ assignee: id, article: id, source: id })).toEqual([
    'Assignee: Dana',
    'Article: Letters',
    'Source: a source that is not here',
  ]);
  expect(words({ assignee: 'me' })).toEqual(['Assignee: me']);
});

test('A day from which or until which claims were recorded is told in the zone of the reader, and in reports in UTC', () => {
  const berlin = { from: '2026-11-19T23:00:00.000Z', until: '2026-11-21T23:00:00.000Z' };
  const chips = filterChips(filtersWith(berlin), { ...naming, timeZone: 'Europe/Berlin' });
  expect(chips.map((chip) => chip.words)).toEqual([
    'Recorded from: 20 Nov 2026',
    'Recorded until: 21 Nov 2026',
  ]);
  expect(words(berlin)).toEqual([
    'Recorded from: 19 Nov 2026, 23:00 UTC',
    'Recorded until: 21 Nov 2026, 23:00 UTC',
  ]);
  expect(words({ until: '2026-11-22T00:00:00.000Z' })).toEqual(['Recorded until: 21 Nov 2026']);
  const week = { signedFrom: '2026-11-16T00:00:00.000Z', signedUntil: '2026-11-23T00:00:00.000Z' };
  expect(words(week)).toEqual(['Signed off from: 16 Nov 2026', 'Signed off until: 22 Nov 2026']);
});

test('Who recorded it, tags and words of the passage are said as they were given', () => {
  expect(words({ recorder: 'me' })).toEqual(['Recorded by: me']);
  expect(words({ recorder: id, tag: ['budget', 'vote'], passage: 'by 88 votes' })).toEqual([
    'Recorded by: Dana',
    'Tag: “budget” or “vote”',
    'Passage: “by 88 votes”',
  ]);
});

test('An order is no filter', () => {
  expect(words({ sort: 'due' })).toEqual([]);
});

test('Taking a filter away leaves the others', () => {
  const filters = filtersWith({ status: ['FALSE'], assignee: 'nobody' });
  const [status, assignee] = filterChips(filters, naming);
  expect(status?.without).toEqual(filtersWith({ assignee: 'nobody' }));
  expect(assignee?.without).toEqual(filtersWith({ status: ['FALSE'] }));
});

test('What could not be read is named, cut short where it is long', () => {
  expect(unreadWords([])).toBeNull();
  const { unread } = parseClaimFilters(new URLSearchParams(`status=MAYBE&due=${'x'.repeat(500)}`));
  expect(unreadWords(unread)).toBe(
    `Part of this address could not be read: status “MAYBE”, due “${'x'.repeat(60)}”.`,
  );
});
