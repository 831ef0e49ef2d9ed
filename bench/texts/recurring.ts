import { join } from 'node:path';
import { figure, type Figure } from '#bench/figure.ts';
import { names } from '#bench/names.ts';
import { countTerms, rank, type TermStatistics } from '#lib/domain/recurring/bm25.ts';
import { claimText } from '#lib/domain/recurring/claim-text.ts';
import { standingOut } from '#lib/domain/recurring/stands-out.ts';
import { termsOf } from '#lib/recurring/terms.ts';
import { readRecurringSet, type RecurringSet, type SetQuery } from './recurring-sets.ts';
import type { TextMeasure } from './text-measure.ts';

const own = join('testing', 'recurring');
/** As many as the product looks at. */
const looked = 30;
const ranked = 5;

interface Answer {
  id: string;
  shown: boolean;
}

/** Finds claims of a set as the product does, but with exact counts and by all terms. */
function finder({ claims }: RecurringSet): (query: SetQuery, without: ReadonlySet<string>) => Answer[] {
  const texts = claims.map(({ id, statement, headline, language }) => {
    const stated = termsOf(statement, language);
    return { id, stated, ...claimText(stated, termsOf(headline, language)) };
  });
  const statedBy = new Map(texts.map(({ id, stated }) => [id, stated]));
  const postings = new Map<string, typeof texts>();
  for (const text of texts) {
    for (const term of text.frequencies.keys()) {
      const list = postings.get(term);
      if (list) list.push(text);
      else postings.set(term, [text]);
    }
  }
  const stats: TermStatistics = {
    claims: texts.length,
    meanLength: texts.reduce((sum, { length }) => sum + length, 0) / texts.length,
    holding: countTerms(texts.flatMap(({ frequencies }) => [...frequencies.keys()])),
  };
  return ({ statement, language }, without) => {
    const terms = [...new Set(termsOf(statement, language))];
    const there = new Set(terms.flatMap((term) => postings.get(term) ?? []));
    const candidates = [...there].filter(({ id }) => !without.has(id));
    const found = rank(terms, candidates, stats)
      .slice(0, looked)
      .map((one) => ({ ...one, stated: statedBy.get(one.id) ?? [] }));
    const shown = standingOut(terms, found, stats);
    return found.map(({ id }) => ({ id, shown: shown.has(id) }));
  };
}

/** The mean, over the right claims of a query, of the precision where each stands among the first five. */
function averagePrecision(answers: readonly Answer[], right: ReadonlySet<string>): number {
  let hits = 0;
  const precisions = answers.slice(0, ranked).map(({ id }, at) => {
    if (!right.has(id)) return 0;
    hits += 1;
    return hits / (at + 1);
  });
  return precisions.reduce((sum, one) => sum + one, 0) / Math.min(right.size, ranked);
}

function percent(of: readonly unknown[], hits: number): number {
  return of.length === 0 ? Number.NaN : (hits / of.length) * 100;
}

function figuresOf(file: string, queries: readonly SetQuery[], find: ReturnType<typeof finder>): Figure[] {
  const nothing = new Set<string>();
  const checked = queries.filter(({ right }) => right.size > 0);
  const unchecked = queries.filter(({ right }) => right.size === 0);
  const answers = checked.map((query) => ({ query, found: find(query, nothing) }));
  const precision = answers.reduce((sum, { query, found }) => sum + averagePrecision(found, query.right), 0);
  const right = answers.filter(({ query, found }) =>
    found.some(({ id, shown }) => shown && query.right.has(id)),
  );
  const wrong = unchecked.filter((query) => find(query, nothing).some(({ shown }) => shown));
  // What nobody checked before, in a set that only has queries somebody did check.
  const taken = checked.filter((query) => find(query, query.right).some(({ shown }) => shown));
  const name = `${names.recurringSet}, ${file}`;
  return [
    figure(`${name}, MAP at 5`, (precision / Math.max(checked.length, 1)) * 100, '%', checked.length),
    figure(`${name}, the right one shown`, percent(checked, right.length), '%', checked.length),
    figure(
      `${name}, something shown where there is none`,
      percent(unchecked, wrong.length),
      '%',
      unchecked.length,
    ),
    figure(
      `${name}, something shown with the right one taken out`,
      percent(checked, taken.length),
      '%',
      checked.length,
    ),
  ].filter(({ n }) => n > 0);
}

/** Claims found again, of pairs of the project or of a public set of posts and checked claims. */
export const recurring: TextMeasure = {
  what: 'recurring claims',
  measure: (folder) => {
    const set = readRecurringSet(folder ?? own);
    if (!set) return Promise.resolve([]);
    const find = finder(set);
    return Promise.resolve([...set.queries].flatMap(([file, queries]) => figuresOf(file, queries, find)));
  },
};
