import type { Anchor } from './anchor.ts';

/** Without the part of a word at its end, unless that is all there is. */
function wholeWords(text: string): string {
  const end = text.search(/\s\S*$/u);
  return end > 0 ? text.slice(0, end + 1) : text;
}

function reversed(text: string): string {
  return [...text].toReversed().join('');
}

/**
 * What stands before and after an anchor's passage in its own paragraph, in whole words, as it is shown: with an ellipsis
 * where the paragraph goes on.
 */
export function wordsAround({ prefix, suffix, start }: Pick<Anchor, 'prefix' | 'suffix' | 'start'>): {
  before: string;
  after: string;
} {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const isCut = before === prefix && start > [...prefix].length;
  const [line = ''] = suffix.split('\n');
  // The end of the text is not told from the middle of it, but by a mark that ends a sentence.
  const goesOn = line === suffix && line !== '' && !/[.!?…。！？؟।]["”’»」』)]*\s*$/u.test(line);
  return {
    before: isCut ? `… ${reversed(wholeWords(reversed(before))).trimStart()}` : before,
    after: goesOn ? `${wholeWords(line).trimEnd()} …` : line,
  };
}
