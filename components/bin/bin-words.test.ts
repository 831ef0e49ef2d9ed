import { describe, expect, it } from 'vitest';
import type { Consequence } from '#lib/domain/bin/consequence.ts';
import { consequenceWords, daysLeftWords } from './bin-words.ts';

describe('The words of the bin', () => {
  it.each([
    [30, '30 days left'],
    [2, '2 days left'],
    [1, 'last day'],
  ])('say of %i days: %s', (days, words) => {
    expect(daysLeftWords(days)).toBe(words);
  });

  it.each<[Consequence, string]>([
    [{ code: 'brings-claims', count: 1 }, 'The claim that was deleted with it comes back too.'],
    [{ code: 'brings-claims', count: 3 }, 'The 3 claims that were deleted with it come back too.'],
    [
      { code: 'article-first', headline: 'Heron' },
      'Its article is in the bin too. Restore that first: Heron',
    ],
    [
      { code: 'claim-first', statement: 'It flew.' },
      'Its claim is in the bin too. Restore that first: It flew.',
    ],
    [
      { code: 'cited-first', title: 'A log' },
      'It cites “A log”, which is in the bin too. Restore that first.',
    ],
    [
      { code: 'same-text', headline: 'Heron' },
      'The same text is here again: Heron. There would be two of it.',
    ],
    [
      { code: 'went-out', state: 'PUBLISHED' },
      'Its article is published by now. The claim comes back as it was, and nobody named it there.',
    ],
  ])('say what restoring means: %j', (consequence, words) => {
    expect(consequenceWords(consequence)).toBe(words);
  });
});
