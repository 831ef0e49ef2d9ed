import { wordsOf, type Word } from '#lib/domain/search/words.ts';
import { stemsOf } from './forms.ts';

/** How much a text tells about the thing it belongs to: A the most. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** A text something is found by. */
export interface EntryText {
  text: string;
  weight: Weight;
}

/** What something is found by: its texts, their language (BCP 47; `null` where only names stand), and the people on it. */
export interface EntryWords {
  texts: readonly EntryText[];
  language: string | null;
  personIds?: readonly string[];
}

// What PostgreSQL takes: places up to 16,383, 256 of them of one word, and less than a megabyte in all.
const lastPlace = 16_383;
const mostPlaces = 255;
const mostBytes = 700_000;
/** Between two texts, so that no quoted words are found across them. */
const gap = 8;

/** The term by which whatever a person has to do with is found. */
export function personTerm(userId: string): string {
  return `@${userId.replaceAll('-', '')}`;
}

/**
 * What something is found by as a `tsvector`, in its text form: every word where it stands, and its stems. Words beyond
 * what PostgreSQL takes of one text, some ten thousand, are left out.
 */
export function entryVector({ texts, language, personIds = [] }: EntryWords): string {
  const places = new Map<string, string[]>();
  const placesOfWords = new Map<string, string[][]>();
  let bytes = 0;
  let place = 1;

  function placesOf(word: Word): string[][] {
    const key = `${word.word} ${word.written}`;
    const known = placesOfWords.get(key);
    if (known) return known;
    const found = [word.word, ...(language === null ? [] : stemsOf(word, language))].map((term) => {
      const before = places.get(term) ?? [];
      if (before.length === 0) bytes += Buffer.byteLength(term) + 8;
      places.set(term, before);
      return before;
    });
    placesOfWords.set(key, found);
    return found;
  }

  for (const { text, weight } of texts) {
    const suffix = weight === 'D' ? '' : weight;
    for (const word of wordsOf(text)) {
      if (bytes > mostBytes || place > lastPlace) break;
      const at = `${String(place)}${suffix}`;
      for (const own of placesOf(word)) {
        if (own.length >= mostPlaces) continue;
        own.push(at);
        bytes += 2;
      }
      place += 1;
    }
    place += gap;
  }
  const terms = [...places].map(([term, at]) => `'${term}':${at.join(',')}`);
  return [...terms, ...personIds.map((id) => `'${personTerm(id)}'`)].join(' ');
}
