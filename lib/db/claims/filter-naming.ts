import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readPeople } from '#lib/db/people/people.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { FilterNaming } from '#lib/domain/words/filter-words.ts';

/** What the things these filters point at are called, as far as those it is read for may be told. */
export async function readFilterNaming(
  tx: Tx,
  { assignee, article, source }: ClaimFilters,
): Promise<FilterNaming> {
  const person = assignee === 'me' || assignee === 'nobody' ? null : assignee;
  const people = await readPeople(tx, [person]);
  const told = source !== null && !hiddenIds(tx).includes(source);
  const name = { select: { id: true, name: true } } as const;
  const articles =
    article === null
      ? []
      : await tx.article.findMany({ where: { id: article }, select: { id: true, headline: true } });
  const sources = told ? await tx.source.findMany({ where: { id: source }, ...name }) : [];
  return {
    ratings: await readHouseRatings(tx),
    people: [...people.values()].map(({ id, name: label }) => ({ id, label })),
    articles: articles.map(({ id, headline }) => ({ id, label: headline })),
    sources: sources.map(({ id, name: label }) => ({ id, label })),
  };
}
