import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** Something a filter can be set to. */
export interface FilterChoice {
  id: string;
  label: string;
}

export interface FilterChoices {
  people: FilterChoice[];
  articles: FilterChoice[];
  /** Only the one that is set: the register is searched for others. */
  sources: FilterChoice[];
}

const most = 200;

/** The choice that is set has a name even when it is too old or too rare to be among the offered ones. */
function including(offered: FilterChoice[], chosen: FilterChoice | null): FilterChoice[] {
  return chosen && !offered.some((choice) => choice.id === chosen.id) ? [chosen, ...offered] : offered;
}

function personIn(assignee: string | null): string | null {
  return assignee === 'me' || assignee === 'nobody' ? null : assignee;
}

/** People of the workspace and its newest articles, with those now chosen among them, and the chosen source. */
export async function filterChoices(tx: Tx, filters: ClaimFilters): Promise<FilterChoices> {
  const person = personIn(filters.assignee);
  const members = await tx.member.findMany({
    where: { OR: [{ disabledAt: null }, ...(person === null ? [] : [{ userId: person }])] },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: { user: { name: 'asc' } },
    take: most,
  });
  const headline = { select: { id: true, headline: true } } as const;
  const name = { select: { id: true, name: true } } as const;
  const articles = await tx.article.findMany({
    where: { deletedAt: null },
    ...headline,
    orderBy: { id: 'desc' },
    take: most,
  });
  const article =
    filters.article && (await tx.article.findFirst({ where: { id: filters.article }, ...headline }));
  const seen = filters.source !== null && !hiddenIds(tx).includes(filters.source);
  const source =
    seen && filters.source && (await tx.source.findFirst({ where: { id: filters.source }, ...name }));
  return {
    people: members.map((member) => ({ id: member.userId, label: member.user.name })),
    articles: including(
      articles.map((row) => ({ id: row.id, label: row.headline })),
      article ? { id: article.id, label: article.headline } : null,
    ),
    sources: source ? [{ id: source.id, label: source.name }] : [],
  };
}
