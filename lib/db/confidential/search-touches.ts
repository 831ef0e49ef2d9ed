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

/** Names with their words run together: which, and all of them with a line for each. */
interface RunTogether {
  names: ReadonlySet<string>;
  lines: string;
  /** So much of the beginning or the end of one tells it. */
  telling: number;
  /** Letters of the longest: what is longer is none, and begins none. */
  longest: number;
}

/** What is asked about the names that are kept back: their words, those of all languages they could be forms of, and all run together. */
interface KeptNames {
  words: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  joined: readonly RunTogether[];
}

// As much of a name as tells it where its words are run together, as they are in addresses; without spaces they always are.
const telling = 3;

// Of letters of two scripts, to be read as those of one: by which it may be any name.
const disguised = /[a-z].*(?!\p{Script=Latin})\p{L}|(?!\p{Script=Latin})\p{L}.*[a-z]/u;

function keptNames(whole: readonly string[]): KeptNames {
  const all = [...new Set(whole.flatMap((name) => [name, plainLook(name)]))];
  const words = all.map(wordsOf);
  const names = [...new Set(words.map((some) => some.map(({ word }) => word).join('')))];
  const runTogether = (some: readonly string[], least: number): RunTogether => ({
    names: new Set(some),
    lines: `\n${some.join('\n')}\n`,
    telling: least,
    longest: some.reduce((most, name) => Math.max(most, name.length), 0),
  });
  return {
    words: new Set(words.flat().map(({ word }) => word)),
    stems: new Set(words.flat().flatMap(soughtStems)),
    joined: [
      runTogether(
        names.filter((name) => !isUnspaced(name)),
        telling,
      ),
      runTogether(names.filter(isUnspaced), 1),
    ],
  };
}

/** Whether a word is in one of these names, or one in the word, or the one ends as the other begins. */
function overlaps(word: string, { names, lines, telling: least, longest }: RunTogether): boolean {
  // A name without a letter is nowhere in the words of a text, and parts them.
  if (names.has('') || (names.size > 0 && lines.includes(word))) return true;
  for (let from = 0; from < word.length; from += 1) {
    for (let to = from + 1; to <= Math.min(word.length, from + longest); to += 1) {
      if (names.has(word.slice(from, to))) return true;
    }
  }
  for (let length = least; length <= Math.min(word.length - 1, longest); length += 1) {
    if (lines.includes(`\n${word.slice(-length)}`) || lines.includes(`${word.slice(0, length)}\n`))
      return true;
  }
  return false;
}

function mayFind({ word, written }: Word, { words, stems, joined }: KeptNames): boolean {
  return (
    words.has(word) ||
    soughtStems({ word, written }).some((stem) => stems.has(stem)) ||
    joined.some((names) => overlaps(word, names))
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
  const isAny = names.some(({ joined }) => joined.some((some) => some.names.size > 0));
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
