import { beforeAll, expect, test, vi } from 'vitest';
import { markupOfLines } from './lines-markup.tsx';
import type { ListLine } from './list-line.ts';

const line: ListLine = {
  id: 'a claim',
  statement: '<img src=x onerror=alert(1)> & "so on"',
  article: { id: 'an article', headline: 'The bridge' },
  confirmation: 'CONFIRMED',
  stage: 'OPEN',
  createdAt: '2026-11-01T10:00:00.000Z',
};
const ratings = [{ confirmation: 'CONFIRMED', name: 'Holds up', meaning: '', point: null } as const];

beforeAll(() => vi.waitFor(() => expect(markupOfLines([], '', [])).toBe('')));

test('What people wrote is text in the markup of the lines', () => {
  const markup = markupOfLines([line], '', []);
  expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so on&quot;');
  expect(markup).not.toContain('<img');
});

test('The same lines are written under what statuses are called now, and lead on in the list they are of', () => {
  const lines = [line];
  const before = markupOfLines(lines, '', []);
  expect(before).not.toContain('Holds up');
  expect(markupOfLines(lines, '', ratings)).toContain('Holds up');
  expect(markupOfLines(lines, '', [])).toBe(before);
  expect(markupOfLines(lines, 'stage=OPEN', [])).toContain('stage%3DOPEN');
});

test('Nothing is written of lines that are not there', () => {
  expect(markupOfLines(undefined, '', [])).toBeNull();
});
