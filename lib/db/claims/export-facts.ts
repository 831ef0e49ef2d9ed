import { readArticle } from '#lib/db/articles/article-detail.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { filterChips } from '#lib/domain/words/filter-words.ts';
import { readFilterNaming } from './filter-naming.ts';

interface Exported {
  articleId: string | null;
  /** The query of the list's address. */
  query: string;
}

/** What an export says of itself, of an article or of the list: by whom, on what log, with which filters. */
export type ExportFacts = NonNullable<Awaited<ReturnType<typeof readExportFacts>>>;

/** Reads what an export says of itself; `null` when its article is not there. */
export async function readExportFacts(tx: Tx, userId: string, { articleId, query }: Exported) {
  const people = await readPeople(tx, [userId]);
  const { filters } = parseClaimFilters(new URLSearchParams(query));
  const beside = {
    exportedBy: { id: userId, name: people.get(userId)?.name ?? '' },
    log: await readHead(tx),
    // What is written into the file of the filters, as it may leave the house.
    sought: { q: filters.q, source: filters.source, passage: filters.passage, tag: filters.tag },
  };
  if (articleId === null) {
    const chips = filterChips(filters, await readFilterNaming(tx, filters));
    return { ...beside, article: null, filterWords: chips.map(({ words }) => words) };
  }
  const whole = await readArticle(tx, articleId);
  if (!whole) return null;
  const { id, headline, publicationState, steps, corrections } = whole;
  return { ...beside, article: { id, headline, publicationState, steps, corrections }, filterWords: [] };
}
