import { placesOf, type IsForm, type Stretch } from './holds.ts';
import type { SearchQuery } from './search-query.ts';
import { wordsOf } from './words.ts';

/** A piece of a text that is shown, and whether it is what was searched for. */
export interface Piece {
  said: string;
  isFound: boolean;
}

/** So much is shown around what was found, in UTF-16. */
const before = 60;
const around = 220;
const space = /\s/u;

/** Where what is searched for stands in a text, in its order and none within another. */
export function foundIn(text: string, query: SearchQuery, isForm: IsForm): Stretch[] {
  const words = wordsOf(text);
  const places = query.wanted
    .flatMap((part) => placesOf(part, words, isForm))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Stretch[] = [];
  for (const place of places) {
    const last = apart.at(-1);
    if (!last || place.start >= last.end) apart.push({ ...place });
    else last.end = Math.max(last.end, place.end);
  }
  return apart;
}

/** The text in pieces, those that were found by themselves. */
export function markedPieces(text: string, places: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of places) {
    pieces.push(
      { said: text.slice(from, start), isFound: false },
      { said: text.slice(start, end), isFound: true },
    );
    from = end;
  }
  pieces.push({ said: text.slice(from), isFound: false });
  return pieces.filter(({ said }) => said !== '');
}

/** The nearest white space from `at` on, in steps, so that no word is cut where there are words; `at` where it is far. */
function atSpace(text: string, at: number, step: 1 | -1): number {
  for (let to = at; Math.abs(to - at) < 25; to += step) {
    if (to <= 0) return 0;
    if (to >= text.length) return text.length;
    if (space.test(text[to] ?? '')) return step === 1 ? to : to + 1;
  }
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at;
}

/** A stretch of a text around what was found first, in pieces, with “…” where something is left out. */
export function excerptPieces(text: string, places: readonly Stretch[]): Piece[] {
  const first = places[0]?.start ?? 0;
  const start = first <= before ? 0 : Math.min(atSpace(text, first - before, 1), first);
  const end = start + around >= text.length ? text.length : atSpace(text, start + around, -1);
  const cut = text.slice(start, Math.max(end, places[0]?.end ?? 0));
  const within = places
    .map((place) => ({ start: place.start - start, end: place.end - start }))
    .filter((place) => place.end <= cut.length);
  const pieces = markedPieces(cut, within);
  return [
    ...(start > 0 ? [{ said: '… ', isFound: false }] : []),
    ...pieces,
    ...(start + cut.length < text.length ? [{ said: ' …', isFound: false }] : []),
  ];
}
