import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from '#lib/domain/text/normalise.ts';
import { packedSentences, statedSentences, unpackedSentences } from './stated-sentences.ts';

const before = 'The bridge is open. It cost 12 million. “Nobody knows,” she said.';
const fresh = (after: string, language: string | null = 'en', old: string | null = before) =>
  statedSentences(after, old, language)
    .filter(({ isNew }) => isNew)
    .map(({ start, end }) => Array.from(after).slice(start, end).join(''));

test.each([
  ['nothing of the same text', before, []],
  ['nothing that was only moved', 'It cost 12 million.\n\nThe bridge is open.', []],
  ['nothing that has other quotation marks', 'The bridge is open. "Nobody knows," she said.', []],
  ['a sentence that was put in', `${before} Ada Cole paid.`, ['Ada Cole paid.']],
  ['a figure that changed', before.replace('12', '21'), ['It cost 21 million.']],
  [
    'a negation that was put in',
    before.replace('The bridge is', 'The bridge is not'),
    ['The bridge is not open.'],
  ],
  ['all of another text', 'Rain fell. It was May.', ['Rain fell.', 'It was May.']],
])('new is %s', (_, after, expected) => {
  expect(fresh(after)).toEqual(expected);
});

test('nothing is new of a first text', () => {
  expect(fresh(before, 'en', null)).toEqual([]);
});

test.each([
  ['ko', '다리가 열렸다. 비용은 120억이다.', '다리가 열렸다. 비용은 210억이다.', '비용은 210억이다.'],
  ['ar', 'الجسر مفتوح. كلف 12 مليونا.', 'الجسر مفتوح. كلف 21 مليونا.', 'كلف 21 مليونا.'],
])('new is told in %s', (language, old, after, expected) => {
  expect(fresh(after, language, old)).toEqual([expected]);
});

const texts = fc
  .array(fc.constantFrom('Rain fell.', 'It was May 🌉.', 'Who paid?', '\n\n', '“No,” she said.'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => normaliseText(pieces.join(' ')));

test('sentences are in order, apart, within their text, and come back as they were stored', () => {
  fc.assert(
    fc.property(texts, fc.option(texts), (after, old) => {
      const sentences = statedSentences(after, old, 'en');
      expect(unpackedSentences(packedSentences(sentences))).toEqual(sentences);
      let end = 0;
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        end = sentence.end;
      }
      expect(end).toBeLessThanOrEqual([...after].length);
    }),
  );
});

test('a sentence is new exactly where the text before had none that reads like it', () => {
  fc.assert(
    fc.property(texts, texts, (after, old) => {
      const read = (text: string) =>
        statedSentences(text, null, 'en').map(({ start, end }) => [...text].slice(start, end).join(''));
      expect(fresh(after, 'en', old)).toEqual(
        read(after).filter((sentence) => !read(old).includes(sentence)),
      );
    }),
  );
});
