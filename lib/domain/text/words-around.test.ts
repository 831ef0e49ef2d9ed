import { expect, test } from 'vitest';
import { wordsAround } from './words-around.ts';

const at = (prefix: string, suffix: string, start = 100) => wordsAround({ prefix, suffix, start });

test.each([
  [
    'the middle of a paragraph',
    at('obody in Moscow ', ' between Vladimir Putin and Ki'),
    '… in Moscow ',
    ' between Vladimir Putin and …',
  ],
  ['the beginning of a text', at('The ', ' ran aground in the sto', 4), 'The ', ' ran aground in the …'],
  ['the beginning of a paragraph', at('has confirmed.\n\n', ' ran.\n\nNext par'), '', ' ran.'],
  ['a paragraph of its own', at('confirmed.\n\n', '\n\nNext'), '', ''],
  ['the end of a text', at('ran and ', ' sank.'), '… and ', ' sank.'],
  ['words without spaces', at('大臣は月曜日に', '特使と会った'), '… 大臣は月曜日に', '特使と会った …'],
  ['nothing around', at('', '', 0), '', ''],
])('around a passage at %s stand whole words of its own paragraph', (_, words, before, after) => {
  expect(words).toEqual({ before, after });
});
