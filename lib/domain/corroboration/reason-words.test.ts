import { expect, test } from 'vitest';
import { either, listed } from './reason-words.ts';

test.each([0, 1, 2, 3, 4])('%d names are joined as British English joins them', (count) => {
  const names = ['Anna, a nurse', 'Ben and Co', 'Ирина', '\u2068דנה\u2069'].slice(0, count);
  expect(listed(names)).toBe(new Intl.ListFormat('en-GB').format(names));
  expect(either(names)).toBe(new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names));
});

test('Of more than four names three are told', () => {
  expect(listed(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c and 3 more');
});
