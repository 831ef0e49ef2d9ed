import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normaliseText } from '#lib/domain/text/normalise.ts';
import { rowsOf } from '#testing/versions/draft.ts';
import { carryOver } from './carry-over.ts';
import { sentencedText } from './placed-sentences.ts';

const before = 'The council met on Monday in the old town hall. It rained all day long there.';
const behind = 'The session ended at nine in the evening. Nobody spoke to the press later.';

const written = (cell = '') =>
  cell
    .replaceAll('¶', '\n\n')
    .replace(/\\u([0-9a-f]{4})/gu, (_, point: string) => String.fromCodePoint(Number.parseInt(point, 16)))
    .normalize('NFC');

const altered = rowsOf('altered.tsv').map(([what = '', language = '', passage, was, is]) => ({
  what,
  language,
  passage: written(passage),
  was: `${before}\n\n${written(was)}\n\n${behind}`,
  is: `${before}\n\n${written(is)}\n\n${behind}`,
}));

test.each(altered)(
  'a passage goes on by itself in the same text, and never where this is another: $what ($language)',
  ({ language, passage, was, is }) => {
    const at = was.indexOf(passage);
    const start = [...was.slice(0, at)].length;
    const spans = [{ start, end: start + [...passage].length }];
    expect(carryOver(was, spans, was, language || null)[0]?.state).toBe('ANCHORED');
    expect(['CHANGED', 'ORPHANED']).toContain(carryOver(was, spans, is, language || null)[0]?.state);
  },
);

const unaltered = rowsOf('unaltered.tsv').map(([language = '', sentence = '']) => ({ language, sentence }));

test.each(unaltered)(
  'a sentence that names its own goes on by itself behind one that reads otherwise: $sentence ($language)',
  ({ language, sentence }) => {
    const [was = '', is = ''] = ['at', 'in'].map(
      (where) => `${before} Cole met the press ${where} the town hall on Monday. ${sentence} ${behind}`,
    );
    const start = was.indexOf(sentence);
    const spans = [{ start, end: start + sentence.length }];
    expect(carryOver(was, spans, is, language)[0]?.state).toBe('ANCHORED');
  },
);

test('of a published story a word put into one sentence asks about few of the others', () => {
  const text = normaliseText(readFileSync('testing/articles/letters.txt', 'utf8'));
  const { sentences, indexed } = sentencedText(text, 'en');
  const spans = sentences.map(({ start, end }) => ({
    start: indexed.toCodePoint(start),
    end: indexed.toCodePoint(end),
  }));
  const asked = sentences.flatMap(({ start, end }, edited) => {
    const words = text.slice(start, end).split(' ');
    const sentence = words.toSpliced(words.length >>> 1, 0, 'otherwise').join(' ');
    const next = text.slice(0, start) + sentence + text.slice(end);
    return carryOver(text, spans, next, 'en').filter(
      ({ state }, at) => at !== edited && state !== 'ANCHORED',
    );
  });
  expect(asked.length / (sentences.length * (sentences.length - 1))).toBeLessThan(0.15);
});
