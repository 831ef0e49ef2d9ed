import { expect, test } from 'vitest';
import { isoOfLocalInput, localInputOf } from './local-time.ts';

test('a due time typed in the reader’s zone comes back as it was typed', () => {
  expect(localInputOf(isoOfLocalInput('2026-08-16T14:05'))).toBe('2026-08-16T14:05');
});

test.each(['', '2026-08-', 'soon'])('%j names no time', (typed) => {
  expect(isoOfLocalInput(typed)).toBeNull();
});

test('no due time is an empty field', () => {
  expect(localInputOf(null)).toBe('');
});
