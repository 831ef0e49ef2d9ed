import { readGuardedSources } from './guarded-hops.ts';
import { readershipOf } from './audience.ts';
import type { HiddenSource } from './hidden-sources.ts';
import type { Tx } from '#lib/db/connection/tx.ts';
import { isUnspaced } from '#lib/domain/confidential/find-names.ts';
import { everyName } from '#lib/domain/confidential/names-of.ts';
import { plainLook } from '#lib/domain/text/look.ts';
import { seesMarked } from '#lib/domain/confidential/shown.ts';
import type { SearchPart } from '#lib/domain/search/search-query.ts';
import { wordsOf, type Word } from '#lib/domain/search/words.ts';
import { soughtStems } from '#lib/searching/forms.ts';

/** What is asked about the names that are kept back: their words, those of all languages they could be forms of, and all run together. */
interface KeptNames {
  words: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  joined: readonly string[];
}

// As much of a name as tells it where its words are run together, as they are in addresses; without spaces they always are.
const telling = 3;

// Of letters of two scripts, to be read as those of one: by which it may be any name.
const disguised = /[a-z].*(?!\p{Script=Latin})\p{L}|(?!\p{Script=Latin})\p{L}.*[a-z]/u;

function keptNames(whole: readonly string[]): KeptNames {
  const names = [...new Set(whole.flatMap((name) => [name, plainLook(name)]))];
  const words = names.map(wordsOf);
  return {
    words: new Set(words.flat().map(({ word }) => word)),
    stems: new Set(words.flat().flatMap(soughtStems)),
    joined: words.map((some) => some.map(({ word }) => word).join('')),
  };
}

function overlaps(word: string, name: string): boolean {
  if (name.includes(word) || word.includes(name)) return true;
  const least = isUnspaced(name) ? 1 : telling;
  for (let length = Math.min(word.length, name.length); length >= least; length -= 1) {
    if (word.endsWith(name.slice(0, length)) || word.startsWith(name.slice(-length))) return true;
  }
  return false;
}

function mayFind({ word, written }: Word, { words, stems, joined }: KeptNames): boolean {
  return (
    words.has(word) ||
    soughtStems({ word, written }).some((stem) => stems.has(stem)) ||
    joined.some((name) => overlaps(word, name))
  );
}

// Thousands of names are taken apart once, as long as they are the same.
const known = new WeakMap<readonly HiddenSource[], KeptNames>();

function namesKept(sources: readonly HiddenSource[]): KeptNames {
  const before = known.get(sources);
  const names = before ?? keptNames(sources.flatMap(everyName));
  known.set(sources, names);
  return names;
}

/**
 * What says of a part of a search whether it could find something by a name that is kept back from those this
 * transaction reads for, be it that it stands there or that it does not. Errs towards yes.
 */
export async function touchesKeptNames(tx: Tx): Promise<(part: SearchPart) => boolean> {
  const readership = readershipOf(tx);
  if (!readership || seesMarked(readership.audience)) return () => false;
  const guarded = await readGuardedSources(tx, readership.audience);
  const names = [readership.hidden, guarded].map(namesKept);
  const isAny = names.some(({ joined }) => joined.length > 0);
  const touches = ({ word, written }: Word) =>
    (isAny && disguised.test(word)) ||
    names.some((some) =>
      [
        { word, written },
        { word: plainLook(word), written: plainLook(written) },
      ].some((one) => mayFind(one, some)),
    );
  return ({ words }) => words.some(touches);
}
