import { expect, test } from 'vitest';
import { chainWords } from './chain-words.ts';

test('A chain reads from the one said to know to this article, each with its check', () => {
  expect(
    chainWords([
      { party: 'Vladimir Putin', check: 'UNCHECKED' },
      { party: 'KCNA', check: 'VERIFIED' },
    ]),
  ).toBe('Vladimir Putin (unchecked) ← KCNA (verified) ← this article');
  expect(chainWords([{ party: 'Aide', check: 'MISATTRIBUTED' }])).toBe('Aide (misattributed) ← this article');
});

test('Without a chain there is nothing to say', () => {
  expect(chainWords([])).toBe('');
});
