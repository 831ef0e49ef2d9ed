import { wordCount } from '#lib/domain/corroboration/copies/text-print.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { onceEach } from './once-each.ts';
import type { PlacedSentence, SentencedText } from './placed-sentences.ts';

/** Fewer words (characters, where a script writes no spaces) say what the sentences around make of them: “He denied it.” */
export const wordsOfItsOwn = 6;

/** Of how many sentences of a paragraph it is known what they are said with. */
export const mostBeside = 60;

/** True where there is such a sentence and what it says, with its marks folded, is of a pattern. */
export function reads(sentence: PlacedSentence | undefined, pattern: RegExp): boolean {
  return sentence !== undefined && pattern.test(sentence.folded.text);
}

const wordsIn = onceEach(({ folded }: PlacedSentence) => wordCount(folded.text));

/** True of sentences that are too few words to say something by themselves. */
export function isShort(sentences: readonly PlacedSentence[]): boolean {
  return sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0) < wordsOfItsOwn;
}

/** True where another sentence stands before (`step` -1) or after one in its paragraph. */
export function isBeside({ indexed, sentences }: SentencedText, at: number, step: 1 | -1): boolean {
  const [here, there] = [sentences[at], sentences[at + step]];
  if (!here || !there) return false;
  const gap = indexed.text.slice(Math.min(here.end, there.end), Math.max(here.start, there.start));
  return !gap.includes(PARAGRAPH_BREAK);
}

/** The sentences before (`step` -1) or after one in its paragraph, the nearest first; sixty at most. */
export function beside(text: SentencedText, at: number, step: 1 | -1): PlacedSentence[] {
  const found: PlacedSentence[] = [];
  while (found.length < mostBeside && isBeside(text, at + step * found.length, step)) {
    const there = text.sentences[at + step * (found.length + 1)];
    if (there) found.push(there);
  }
  return found;
}

/** True of what the story itself says, and not of what stands above it or below a picture. */
export function isOfStory({ kind, isCredit }: PlacedSentence): boolean {
  return kind !== 'HEADLINE' && kind !== 'CAPTION' && !isCredit;
}

/** The place of the next sentence of the story from one on, before (`step` -1) or after it; null where there is none. */
export function nextOfStory({ sentences }: SentencedText, at: number, step: 1 | -1): number | null {
  for (let place = at + step; ; place += step) {
    const sentence = sentences[place];
    if (!sentence) return null;
    if (isOfStory(sentence)) return place;
  }
}
