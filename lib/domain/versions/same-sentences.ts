import { wordCount } from '#lib/domain/corroboration/copies/text-print.ts';
import { wordsOfItsOwn } from './beside.ts';
import { firstReached, type Frame, type PlacedSentence, type SentencedText } from './placed-sentences.ts';

/** How many sentences on each side tell two places with the same sentences apart. */
const neighbours = 3;

/** Side by side, the same sentences can't be told apart by what is around them. */
function areApart(places: readonly number[], length: number): boolean {
  return places.every((place, at) => at === 0 || place - (places[at - 1] ?? 0) > length);
}

/** Where sentences read the same, but for marks, in another text. */
export interface SentencePlaces {
  /** Each place of these sentences in a row, by its first sentence. */
  placesOf(sentences: readonly PlacedSentence[]): number[];
}

/** Indexes the sentences of a text by what they say. */
export function sentencePlaces({ sentences }: SentencedText): SentencePlaces {
  const places = new Map<string, number[]>();
  for (const [at, { folded }] of sentences.entries()) {
    const known = places.get(folded.text);
    if (known) known.push(at);
    else places.set(folded.text, [at]);
  }
  return {
    placesOf: (row) =>
      (places.get(row[0]?.folded.text ?? '') ?? []).filter((at) =>
        row.every(({ folded }, offset) => sentences[at + offset]?.folded.text === folded.text),
      ),
  };
}

/** How many sentences in a row, before and after, are the same around two places: at most three on each side. */
function sharedAround(here: SentencedText, at: number, there: SentencedText, other: number, length: number) {
  let shared = 0;
  for (const [step, from] of [
    [-1, -1],
    [1, length],
  ] as const) {
    for (let distance = 0; distance < neighbours; distance += 1) {
      const mine = here.sentences[at + from + step * distance];
      const yours = there.sentences[other + from + step * distance];
      if (!mine || mine.folded.text !== yours?.folded.text) break;
      shared += 1;
    }
  }
  return shared;
}

/** What is known of one passage: its place in the new text, or that it may have several, or has none. */
export type FramePlace =
  { found: 'once'; at: number } | { found: 'several'; places: number[] } | { found: 'not' };

/**
 * Where the sentences of a frame stand in the new text. Where they stand more than once, in either text, the sentences
 * around decide, and only when they speak for one place and against all others, seen from both sides: the place must not
 * suit another of the old ones as well. Otherwise the passage may be at several places, even where one is left. A few
 * words need one neighbour too, as they may be said of anything.
 */
export function placeOfFrame(
  old: SentencedText,
  oldPlaces: SentencePlaces,
  next: SentencedText,
  nextPlaces: SentencePlaces,
  { first, last }: Frame,
): FramePlace {
  const row = old.sentences.slice(first, last + 1);
  const here = oldPlaces.placesOf(row);
  const there = nextPlaces.placesOf(row);
  const [only] = there;
  if (only === undefined) return { found: 'not' };
  const isAlone = here.length === 1 && there.length === 1;
  const words = row.reduce((sum, { folded }) => sum + wordCount(folded.text), 0);
  if (isAlone && words >= wordsOfItsOwn) return { found: 'once', at: only };
  // A line that a hostile text repeats without end decides nothing.
  const isEndless = here.length * there.length > 2_500;
  if (isEndless || !areApart(here, row.length) || !areApart(there, row.length))
    return { found: 'several', places: there.slice(0, 2) };
  const score = (at: number, other: number) => sharedAround(old, at, next, other, row.length);
  const ranked = there.toSorted((one, other) => score(first, other) - score(first, one));
  const [best = only, second] = ranked;
  const own = score(first, best);
  const isBest =
    own > 0 &&
    (second === undefined || own > score(first, second)) &&
    here.every((at) => at === first || score(at, best) < own);
  return isBest ? { found: 'once', at: best } : { found: 'several', places: ranked.slice(0, 2) };
}

/** An offset in a sentence as it falls in one that reads the same, in UTF-16 code units of the sentence. */
export function sameOffset(from: PlacedSentence, to: PlacedSentence, offset: number): number {
  const at = firstReached(from.folded.origin, (origin) => origin >= offset);
  return to.folded.origin[at] ?? to.end - to.start;
}
