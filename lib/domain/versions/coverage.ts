import type { MarkedText } from '#lib/domain/text/blocks.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { firstReached, sentencedText } from './placed-sentences.ts';

/** A sentence of a text and whether anybody has looked at it; code points, end exclusive. */
export interface CoveredSentence extends Span {
  /** A claim stands on some of it; somebody said that it makes none; or neither. */
  looked: 'claim' | 'no-claim' | 'not-yet';
}

/**
 * Which sentences of a normalised text somebody has looked at: `claims` are passages of claims, `without` what somebody
 * said holds no claim, of which a sentence has to be all. Both in code points, in any order. A picture’s credit is none.
 */
export function coverage(
  text: string | MarkedText,
  { claims, without }: { claims: readonly Span[]; without: readonly Span[] },
  language: string | null,
): CoveredSentence[] {
  const { indexed, sentences } = sentencedText(text, language);
  const all = sentences
    .filter(({ isCredit }) => !isCredit)
    .map(({ start, end }) => ({ start: indexed.toCodePoint(start), end: indexed.toCodePoint(end) }));
  const looked = all.map((): CoveredSentence['looked'] => 'not-yet');
  const touch = (spans: readonly Span[], how: CoveredSentence['looked'], whole: boolean) => {
    for (const { start, end } of spans) {
      for (let at = firstReached(all, (each) => each.end > start); at < all.length; at += 1) {
        const sentence = all[at];
        if (!sentence || sentence.start >= end) break;
        if (!whole || (sentence.start >= start && sentence.end <= end)) looked[at] = how;
      }
    }
  };
  touch(without, 'no-claim', true);
  touch(claims, 'claim', false);
  return all.map((sentence, at) => ({ ...sentence, looked: looked[at] ?? 'not-yet' }));
}
