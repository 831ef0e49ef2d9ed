import { expect, test } from 'vitest';
import { differenceAround } from './around.ts';

function around(text: string, passage: string) {
  const start = [...text.slice(0, text.indexOf(passage))].length;
  return { text, start, end: start + [...passage].length };
}

function changes(then: string, now: string, passage: string, language: string): [string, string][] {
  return differenceAround(around(then, passage), around(now, passage), language)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => [kind, text.trim()]);
}

test.each([
  [
    'in English',
    'The mayor did take the money.',
    'The mayor did not take the money.',
    'take the money',
    'en',
    'not',
  ],
  ['in Russian', 'Мэр взял деньги.', 'Мэр не взял деньги.', 'взял деньги', 'ru', 'не'],
  ['in Korean', '시장은 돈을 받았다.', '시장은 안 돈을 받았다.', '돈을 받았다', 'ko', '안'],
  ['in Arabic', 'العمدة أخذ المال.', 'العمدة لم أخذ المال.', 'أخذ المال', 'ar', 'لم'],
])('a negation beside an unchanged passage is seen, %s', (_, then, now, passage, language, word) => {
  const more = 'Before it. ';
  expect(changes(`${more}${then}`, `${more}${now}`, passage, language)).toEqual([['added', word]]);
});

test('where the sentence reads the same, what changed beside it is seen', () => {
  const [a, claim, z] = ['It began long ago.', 'The mayor took the money.', 'It ended.'];
  const text = (beside: string) => `${a} ${beside} ${claim} ${beside} ${z}`;
  expect(changes(text('She denies it.'), text('She admits it.'), claim, 'en')).toEqual([
    ['removed', 'denies'],
    ['added', 'admits'],
    ['removed', 'denies'],
    ['added', 'admits'],
  ]);
});

test('what is cut off where the text around ends is not told as a change', () => {
  const claim = 'The mayor did take the money.';
  const then = `half a sentence. ${claim} Another hal`;
  const now = `lf a sentence. ${claim.replace('did', 'did not')} Another half a`;
  expect(
    differenceAround(around(then, 'take the money'), around(now, 'take the money'), 'en').filter(
      ({ kind }) => kind !== 'same',
    ),
  ).toHaveLength(1);
});
