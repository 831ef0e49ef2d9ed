import type { SearchPart, SearchQuery } from '#lib/domain/search/search-query.ts';
import { personTerm, type Weight } from './entry.ts';
import { soughtStems } from './forms.ts';

/** Texts of one weight, or of several: `ABD` is all but C. */
export type Weights = Weight | 'ABD';

/** How a term is asked for: by its beginning, or where it stands in a text of this weight. */
interface How {
  open?: boolean;
  weight?: Weights | undefined;
}

function quoted(term: string, { open = false, weight }: How = {}): string {
  const how = `${open ? '*' : ''}${weight ?? ''}`;
  return `'${term}'${how === '' ? '' : `:${how}`}`;
}

function besideEachOther({ words, open }: SearchPart, weight?: Weights): string {
  return words
    .map(({ word, at }, nth) => {
      const before = words[nth - 1];
      const distance = before ? at - before.at : 0;
      const isOpen = open && nth === words.length - 1;
      return (before ? ` <${String(distance)}> ` : '') + quoted(word, { open: isOpen, weight });
    })
    .join('');
}

/** What a part is found by besides its words as they stand. */
function otherTerms(part: SearchPart, personIds: readonly string[], weight?: Weights): string[] {
  const [first] = part.words;
  const forms = part.loose && first ? soughtStems(first) : [];
  return [...forms.map((term) => quoted(term, { weight })), ...personIds.map((id) => quoted(personTerm(id)))];
}

function askedPart(part: SearchPart, personIds: readonly string[], weight?: Weights): string {
  return `(${[besideEachOther(part, weight), ...otherTerms(part, personIds, weight)].join(' | ')})`;
}

/** Whom a part of a search names, and the weight of the only texts that are looked at. */
export interface AskedAmong {
  /** Of the workspace, who is called what a part asks for: what they have to do with is found by their names. */
  peopleCalled?: (part: SearchPart) => readonly string[];
  weight?: Weight;
  /** The weights of the only texts that are looked at for what it is to be without; those of `weight` where there are none. */
  weightWithout?: Weights;
}

/** What is searched for as a `tsquery`, in its text form. */
export function askedFor(
  { wanted, without }: SearchQuery,
  { peopleCalled = () => [], weight, weightWithout = weight }: AskedAmong = {},
): string {
  const all = wanted.map((part) => askedPart(part, peopleCalled(part), weight));
  const none = without.map((part) => `!${askedPart(part, peopleCalled(part), weightWithout)}`);
  return [...all, ...none].join(' & ');
}

/** What all that is found holds, and an index knows. */
export interface Neighbours {
  /** The words that are wanted wherever they stand, as a `tsquery` in its text form. */
  words: string;
  /** Pairs of words that follow each other, with a space between; empty where none have to. */
  pairs: string[];
}

function pairsOf({ words, open }: SearchPart): string[] {
  return words.flatMap(({ word, at }, nth) => {
    const before = words[nth - 1];
    const isOpen = open && nth === words.length - 1;
    return before && at - before.at === 1 && !isOpen ? [`${before.word} ${word}`] : [];
  });
}

/** What is asked of the index besides `askedFor` where words have to stand side by side: each alone may stand nearly everywhere. */
export function neighboursOf(
  { wanted }: SearchQuery,
  { peopleCalled = () => [] }: AskedAmong = {},
): Neighbours {
  const parts = wanted.map((part) => ({ part, people: peopleCalled(part) }));
  const words = parts.map(({ part, people }) => {
    const own = part.words.map(({ word }, nth) =>
      quoted(word, { open: part.open && nth === part.words.length - 1 }),
    );
    return `(${[own.join(' & '), ...otherTerms(part, people)].join(' | ')})`;
  });
  // Who is called so has to do with what is found, whether its words stand there or not.
  const sure = parts.filter(({ people }) => people.length === 0);
  return { words: words.join(' & '), pairs: [...new Set(sure.flatMap(({ part }) => pairsOf(part)))] };
}

/** Any of these parts of a search as a `tsquery`, in its text form; empty where there are none. */
export function askedForAny(
  parts: readonly SearchPart[],
  { peopleCalled = () => [], weight }: AskedAmong = {},
): string {
  return parts.map((part) => askedPart(part, peopleCalled(part), weight)).join(' | ');
}

/**
 * What things that were found are put in order by, as a `tsquery` in its text form: each word by itself, so that it
 * does not matter what stands between two of them.
 */
export function rankedBy(
  { wanted }: Pick<SearchQuery, 'wanted'>,
  { peopleCalled = () => [] }: AskedAmong = {},
): string {
  const terms = wanted.flatMap((part) => [
    ...wordsAlone(part),
    ...peopleCalled(part).map((id) => quoted(personTerm(id))),
  ]);
  return [...new Set(terms)].join(' | ');
}

/** Any word of these parts of a search in a text of this weight, by itself, as a `tsquery` in its text form; empty for none. */
export function anyWordOf(parts: readonly SearchPart[], weight: Weight): string {
  return [...new Set(parts.flatMap((part) => wordsAlone(part, weight)))].join(' | ');
}

function wordsAlone(part: SearchPart, weight?: Weight): string[] {
  return [
    ...part.words.map(({ word }, nth) =>
      quoted(word, { open: part.open && nth === part.words.length - 1, weight }),
    ),
    ...(part.loose && part.words[0] ? soughtStems(part.words[0]) : []).map((term) =>
      quoted(term, { weight }),
    ),
  ];
}
