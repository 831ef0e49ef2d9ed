import { expect, test } from 'vitest';
import { namedOrigins } from './named-origins.ts';

test('the words an origin was read from are shown with it', () => {
  expect(namedOrigins('SEOUL (AP) — Putin wrote, according to KCNA.')).toEqual([
    { name: 'AP', words: 'SEOUL (AP) —' },
    { name: 'KCNA', words: 'according to KCNA' },
  ]);
  expect(namedOrigins('  ')).toEqual([]);
});

test('of a text that names many, the first five are given', () => {
  const text = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta']
    .map((name) => `${name} reported it.`)
    .join(' ');
  expect(namedOrigins(text).map(({ name }) => name)).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon']);
});
