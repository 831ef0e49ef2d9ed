import { expect, test } from 'vitest';
import { termsOfSpeech } from '#lib/domain/attribution.ts';
import { amounts } from '#lib/domain/values/shown.ts';
import { capital, unnamedSource, wordsInPlace, withinSentence } from './words.ts';

const inPlace = new Set([
  unnamedSource,
  ...amounts.flatMap((shown) => termsOfSpeech.map((on) => wordsInPlace(shown, on))),
]);

test.each([...inPlace])('Within a sentence, what stands in place of a name begins small: %s', (words) => {
  expect(withinSentence(capital(words))).toBe(words);
});

test.each(['A Confidential Source Ltd', 'Abigail', 'KCNA', 'de Volkskrant'])(
  'Within a sentence, a name stays as it is: %s',
  (name) => {
    expect(withinSentence(name)).toBe(name);
  },
);
