import { storyOf } from './page-words.ts';
import { rareShingles } from './rare-words.ts';
import { printOfShingles, shinglesOf, spokenLength, wordsOf, type TextPrint } from './text-print.ts';

/** What a text looks like to the comparison of copies: by its shingles, and by those of its rare words. */
export interface StoryPrint {
  shingles: TextPrint;
  /** Empty where it has too few to tell by. */
  rare: TextPrint;
}

/** The print of a text, or `null` when nothing of it is a story's. */
export function storyPrint(text: string): StoryPrint | null {
  const words = wordsOf(storyOf(text));
  const shingles = printOfShingles(shinglesOf(words));
  return shingles && { shingles, rare: rareShingles(words) };
}

/**
 * In words. What somebody said in one breath is quoted in the same words by all who heard it, a sentence or two of some
 * twenty words each; longer than that, what two took down alike was written once.
 */
const longExcerpt = 40;

/** The print of an excerpt that is long enough to tell a copy by; `null` of a shorter one. */
export function excerptPrint(excerpt: string): StoryPrint | null {
  // A word has a letter.
  if (excerpt.length < longExcerpt) return null;
  return spokenLength(wordsOf(excerpt)) < longExcerpt ? null : storyPrint(excerpt);
}

/** The prints of texts, without those no part of which is a story's. @internal Tests and benchmarks hold evidence against them. */
export function printsOf(...texts: readonly string[]): StoryPrint[] {
  return texts.map(storyPrint).filter((print) => print !== null);
}
