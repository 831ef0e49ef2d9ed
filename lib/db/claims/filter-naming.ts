import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readPeople } from '#lib/db/people/people.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { ChosenNames, FilterNaming } from '#lib/domain/words/filter-words.ts';

/**
 * What a source is called, by its id or by the one it had before it was merged, as far as those it is read for may be
 * told; nothing where it is not there for them.
 */
async function nameSource(tx: Tx, source: string | null): Promise<ChosenNames['sources']> {
  if (source === null) return [];
  const found = await tx.source.findFirst({
    where: { id: source },
    select: { id: true, name: true, mergedInto: { select: { id: true, name: true } } },
  });
  const stands = found?.mergedInto ?? found;
  if (!stands || hiddenIds(tx).includes(stands.id)) return [];
  return [{ id: source, label: stands.name }];
}

/** What the things these filters are set to are called, as far as those it is read for may be told. */
export async function nameChosen(tx: Tx, filters: ClaimFilters): Promise<ChosenNames> {
  const { assignee, recorder, article, source } = filters;
  const named = [assignee, recorder].filter((who) => who !== 'me' && who !== 'nobody');
  const people = await readPeople(tx, named);
  const articles =
    article === null
      ? []
      : await tx.article.findMany({ where: { id: article }, select: { id: true, headline: true } });
  return {
    people: [...people.values()].map(({ id, name: label }) => ({ id, label })),
    articles: articles.map(({ id, headline }) => ({ id, label: headline })),
    sources: await nameSource(tx, source),
  };
}

/** The same with what the house calls each status. */
export async function readFilterNaming(tx: Tx, filters: ClaimFilters): Promise<FilterNaming> {
  return { ...(await nameChosen(tx, filters)), ratings: await readHouseRatings(tx) };
}
