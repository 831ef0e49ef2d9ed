import { wordDifference, type DifferencePart } from './difference.ts';
import type { PassageAround } from './passage-around.ts';
import { frameOf, sentencedText } from './placed-sentences.ts';

/** The sentences that a passage touches, and with them those beside, where they are there whole. */
function sentencesOf({ text, start, end }: PassageAround, language: string | null): [string, string] {
  const sentenced = sentencedText(text, language);
  const frame = frameOf(sentenced, { start, end });
  const { sentences } = sentenced;
  const cut = (first: number, last: number) =>
    text.slice(sentences[first]?.start ?? 0, sentences[last]?.end ?? text.length);
  if (!frame) return [text, text];
  // The first and the last may be cut off where the text around was.
  const first = Math.min(frame.first, Math.max(frame.first - 1, 1));
  const last = Math.max(frame.last, Math.min(frame.last + 1, sentences.length - 2));
  return [cut(frame.first, frame.last), cut(first, last)];
}

/**
 * How the sentences around a passage became others, word by word: those it stands in, and where they read the same,
 * those beside them too. Source: a word that denies a passage stands beside it as often as in it.
 */
export function differenceAround(
  then: PassageAround,
  now: PassageAround,
  language: string | null,
): DifferencePart[] {
  const [[was, wasBeside], [is, isBeside]] = [sentencesOf(then, language), sentencesOf(now, language)];
  return was === is ? wordDifference(wasBeside, isBeside, language) : wordDifference(was, is, language);
}
