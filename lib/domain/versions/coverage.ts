import type { Span } from '#lib/domain/text/graphemes.ts';
import { firstReached } from './placed-sentences.ts';
import type { StatedSentence } from './stated-sentences.ts';

/** A sentence of a text and whether anybody has looked at it; code points, end exclusive. */
export interface CoveredSentence extends StatedSentence {
  /** A claim stands on some of it; somebody said that it makes none; or neither. */
  looked: 'claim' | 'no-claim' | 'not-yet';
}

/** How many sentences of a text somebody has looked at, of those it has, and how many of the others are new. */
export interface CoverageCount {
  all: number;
  looked: number;
  notYet: number;
  notYetNew: number;
}

/** Those of ascending `sentences` that a span touches, and their places. */
function touched<T extends Span>(sentences: readonly T[], { start, end }: Span): [T, number][] {
  const found: [T, number][] = [];
  for (let at = firstReached(sentences, (each) => each.end > start); at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.start >= end) break;
    found.push([sentence, at]);
  }
  return found;
}

/**
 * Which sentences of a text somebody has looked at: `claims` are passages of claims, of which any part will do,
 * `without` what somebody said makes no claim, of which a sentence has to be all. Both in code points, in any order. A
 * claim says more than that there is none.
 */
export function coverage(
  sentences: readonly StatedSentence[],
  { claims, without }: { claims: readonly Span[]; without: readonly Span[] },
): CoveredSentence[] {
  const looked = sentences.map((): CoveredSentence['looked'] => 'not-yet');
  for (const span of without) {
    for (const [{ start, end }, at] of touched(sentences, span)) {
      if (start >= span.start && end <= span.end) looked[at] = 'no-claim';
    }
  }
  for (const span of claims) {
    for (const [, at] of touched(sentences, span)) looked[at] = 'claim';
  }
  return sentences.map((sentence, at) => ({ ...sentence, looked: looked[at] ?? 'not-yet' }));
}

/** Counts what `coverage` answered. */
export function coverageCount(covered: readonly CoveredSentence[]): CoverageCount {
  const notYet = covered.filter(({ looked }) => looked === 'not-yet');
  return {
    all: covered.length,
    looked: covered.length - notYet.length,
    notYet: notYet.length,
    notYetNew: notYet.filter(({ isNew }) => isNew).length,
  };
}

/** The sentences that a span touches and nobody has looked at: what is meant by saying that there is no claim. */
export function unlookedIn(covered: readonly CoveredSentence[], span: Span): CoveredSentence[] {
  return touched(covered, span).flatMap(([sentence]) => (sentence.looked === 'not-yet' ? [sentence] : []));
}
