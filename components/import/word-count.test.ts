import { expect, test } from 'vitest';
import { wordCount } from './word-count.ts';

test.each([
  ['', 0],
  ['Two leaders, one letter.', 4],
  ['Россия и КНДР', 3],
  ['조선중앙통신은 보도했다', 2],
  ['🤝 — …', 0],
])('the words of %j are counted', (text, words) => {
  expect(wordCount(text)).toBe(words);
});

test('the words of a very long text are counted in good time', () => {
  expect(wordCount('word '.repeat(900_000))).toBe(900_000);
});
