import { expect, test } from 'vitest';
import { sayersWords } from './sayers-words.ts';

test.each([
  [[], 'not said yet'],
  [['KCNA'], 'KCNA'],
  [['Vladimir Putin', 'KCNA'], 'Vladimir Putin ← KCNA'],
  [['Vladimir Putin', 'an aide', 'KCNA'], 'Vladimir Putin ← … ← KCNA'],
])('The chain %j is said in short as “%s”', (sayers, words) => {
  expect(sayersWords(sayers)).toBe(words);
});
