import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCell, listIn } from './csv-list.ts';

test.each<[string, string, string[]]>([
  ['of an older file', 'port, North Sea', ['port', 'North Sea']],
  [
    'of an older file with a quotation mark in a word',
    'the 5" gun, "so" they say',
    ['the 5" gun', '"so" they say'],
  ],
  ['with a comma in quotation marks', 'port, "North, Sea", storm', ['port', 'North, Sea', 'storm']],
  ['with quotation marks of its own', '"say ""yes"""', ['say "yes"']],
  ['with a semicolon, in an older file of ours', 'a;b, c|d', ['a;b', 'c|d']],
  ['that nothing closes', '"port, storm', ['"port', 'storm']],
  ['with nothing in it', ' , ,', []],
])('A list %s is read', (_, cell, texts) => {
  expect(listIn(cell, 'ours')).toEqual(texts);
});

test('A list of others is parted by what they use', () => {
  expect(listIn('a; b|c\nd, "e; f"', 'anybody')).toEqual(['a', 'b', 'c', 'd', 'e; f']);
});

test('Whatever tags hold, they are read as they were written', () => {
  const tag = fc
    .string({ unit: fc.constantFrom('a', 'é', '편', ',', ';', '|', '"', "'", '=', ' ') })
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.uniqueArray(tag, { maxLength: 6 }), (tags) => {
      expect(listIn(listCell(tags), 'ours')).toEqual(tags);
      expect(listIn(listCell(tags), 'anybody')).toEqual(tags);
    }),
    { numRuns: 500 },
  );
});

test('A hostile cell is read in no time that grows with its square', () => {
  expect(listIn(`${'"'.repeat(50_000)}x`, 'anybody')).toHaveLength(1);
  expect(listIn(' "a'.repeat(20_000), 'ours')).toHaveLength(1);
});
