import { expect, test } from 'vitest';
import { names, type NamedParty } from './naming.ts';

const petrov: NamedParty = { names: ['Ivan Petrov', 'I. V. Petroff'], person: true };
const ministry: NamedParty = { names: ['Interior Ministry', 'МВД'], person: false };

test.each<[boolean, string, NamedParty]>([
  [true, 'Ivan Petrov saw the minister take cash.', petrov],
  [true, 'PETROV saw it.', petrov],
  [true, 'It was Petrov’s office.', petrov],
  [true, 'Pétrov saw it.', petrov],
  [true, 'It was Petroff.', petrov],
  [false, 'Petrovsky saw it.', petrov],
  [false, 'The minister took cash.', petrov],
  [true, 'The interior ministry paid.', ministry],
  [true, 'Платило МВД.', ministry],
  [false, 'The ministry paid.', ministry],
  [true, '김정은이 편지를 보냈다.', { names: ['김정은'], person: true }],
  [true, 'The minister met Dr. von Berg.', { names: ['Dr. von Berg'], person: true }],
  [false, 'The doctor met a man of the house.', { names: ['Dr. von Berg'], person: true }],
])('%s: “%s” names the party', (expected, text, party) => {
  expect(names(text, party)).toBe(expected);
});
