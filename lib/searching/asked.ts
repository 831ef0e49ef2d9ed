import type { SearchPart, SearchQuery } from '#lib/domain/search/search-query.ts';
import { personTerm, type Weight } from './entry.ts';
import { soughtStems } from './forms.ts';

/** How a term is asked for: by its beginning, or where it stands in a text of this weight. */
interface How {
  open?: boolean;
  weight?: Weight | undefined;
}

function quoted(term: string, { open = false, weight }: How = {}): string {
  const how = `${open ? '*' : ''}${weight ?? ''}`;
  return `'${term}'${how === '' ? '' : `:${how}`}`;
}

function besideEachOther({ words, open }: SearchPart, weight?: Weight): string {
  return words
    .map(({ word, at }, nth) => {
      const before = words[nth - 1];
      const distance = before ? at - before.at : 0;
      const isOpen = open && nth === words.length - 1;
      return (before ? ` <${String(distance)}> ` : '') + quoted(word, { open: isOpen, weight });
    })
    .join('');
}

function askedPart(part: SearchPart, personIds: readonly string[], weight?: Weight): string {
  const [first] = part.words;
  const forms = part.loose && first ? soughtStems(first) : [];
  const one = [
    besideEachOther(part, weight),
    ...forms.map((term) => quoted(term, { weight })),
    ...personIds.map((id) => quoted(personTerm(id))),
  ];
  return `(${one.join(' | ')})`;
}

/** Whom a part of a search names, and the weight of the only texts that are looked at. */
export interface AskedAmong {
  /** Of the workspace, who is called what a part asks for: what they have to do with is found by their names. */
  peopleCalled?: (part: SearchPart) => readonly string[];
  weight?: Weight;
}

/** What is searched for as a `tsquery`, in its text form. */
export function askedFor(
  { wanted, without }: SearchQuery,
  { peopleCalled = () => [], weight }: AskedAmong = {},
): string {
  const all = wanted.map((part) => askedPart(part, peopleCalled(part), weight));
  const none = without.map((part) => `!${askedPart(part, peopleCalled(part), weight)}`);
  return [...all, ...none].join(' & ');
}
