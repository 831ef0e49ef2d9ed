import { expect, it } from 'vitest';
import { lookDifference } from './look-words.ts';

it.each([
  ['Rеuters', 'Reuters', 'The e is Cyrillic.'],
  ['Rеutеrs', 'Reuters', 'The e is Cyrillic.'],
  ['Воstоn', 'Boston', 'The B and o are Cyrillic.'],
  ['Bοston', 'Boston', 'The o is Greek.'],
  ['Reuters', 'Rеuters', 'In the register the e is Cyrillic.'],
  ['ZОË', 'Zoe', 'The O is Cyrillic. They differ in accents and capitals too.'],
  ['REUTERS', 'Reuters', 'They differ in capitals only.'],
  ['Müller', 'Muller', 'They differ in accents only.'],
  ['O’Brien', "O'Brien", 'They differ in quote marks only.'],
  ['Reu\u200Bters', 'Reuters', 'They differ in invisible characters only.'],
  ['Channel l', 'Channel 1', 'They differ in letters and digits of one shape only.'],
  ['ＡＦＰ', 'AFP', 'They differ only in how letters and spaces are stored.'],
  ['Reuters', 'Reuters', ''],
])('says how %j differs from %j', (name, other, words) => {
  expect(lookDifference(name, other)).toBe(words);
});
