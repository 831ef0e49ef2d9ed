import type { SearchPart, SearchQuery } from '#lib/domain/search/search-query.ts';
import { personTerm } from './entry.ts';
import { soughtStems } from './forms.ts';

const quoted = (term: string, open = false): string => `'${term}'${open ? ':*' : ''}`;

function besideEachOther({ words, open }: SearchPart): string {
  return words
    .map(({ word, at }, nth) => {
      const before = words[nth - 1];
      const distance = before ? at - before.at : 0;
      return (before ? ` <${String(distance)}> ` : '') + quoted(word, open && nth === words.length - 1);
    })
    .join('');
}

function askedPart(part: SearchPart, personIds: readonly string[]): string {
  const [first] = part.words;
  const forms = part.loose && first ? soughtStems(first) : [];
  return `(${[besideEachOther(part), ...[...forms, ...personIds.map(personTerm)].map((term) => quoted(term))].join(' | ')})`;
}

/**
 * What is searched for as a `tsquery`, in its text form. `peopleCalled` says who of the workspace is called what a part
 * asks for, as what they have to do with is found by their names.
 */
export function askedFor(
  { wanted, without }: SearchQuery,
  peopleCalled: (part: SearchPart) => readonly string[] = () => [],
): string {
  const all = wanted.map((part) => askedPart(part, peopleCalled(part)));
  const none = without.map((part) => `!${askedPart(part, peopleCalled(part))}`);
  return [...all, ...none].join(' & ');
}
