import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldMarks } from './fold-marks.ts';

const folded = (text: string) => foldMarks(text).text;

test.each([
  ['“Yes,” she said', '"Yes," she said'],
  ['„Ja“, sagte sie', '“Ja”, sagte sie'],
  ['»Ja«, sagte sie', '„Ja“, sagte sie'],
  ['« Oui », dit-elle', '“Oui”, dit-elle'],
  ['«Да», — сказала она', '“Да” , – сказала она'.replace('” ,', '”,')],
  ['the workers’ strike', "the workers' strike"],
  ['2019–2021', '2019-2021'],
  ['He left—alone', 'He left – alone'],
  ['— Нет', '– Нет'],
  ['Both said so.\n\nNobody asked.', 'Both said so. Nobody asked.'],
  ['−5 degrees', '-5 degrees'],
])('“%s” and “%s” differ in marks alone', (one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test.each([
  ['He “won”', 'He won'],
  ['10 -5', '10 - 5'],
  ['5′', '5″'],
  ["5'", '5"'],
  ['1.5', '15'],
  ['re-sign', 'resign'],
  ['no one', 'noone'],
  ['Eats, shoots', 'Eats shoots'],
  ['Guilty?', 'Guilty!'],
  ['guilty', 'Guilty'],
  ['e\u0301', 'e'],
  ['٣', '3'],
])('“%s” and “%s” are not the same', (one, other) => {
  expect(folded(one)).not.toBe(folded(other));
});

const text = fc.string({
  unit: fc.constantFrom('a', ' ', '—', '–', '-', '“', '«', '»', '’', '\n', '5', '🚌'),
});

test('each place of a folded text comes from one of the text, in order, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(text, (given) => {
      const { text: once, origin } = foldMarks(given);
      expect(origin).toHaveLength(once.length + 1);
      expect(origin.toSorted((a, b) => a - b)).toEqual(origin);
      expect(origin.at(-1)).toBe(given.length);
      const plain = (each: string) => each.replace(/[^a5🚌]/gu, '');
      expect(plain(once)).toBe(plain(given));
      expect(folded(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});
