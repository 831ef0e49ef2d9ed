import { z } from 'zod';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { nameSource } from '#lib/db/claims/filter-naming.ts';
import { tellableTags } from '#lib/db/confidential/search-guard.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { onAnyServer, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

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
  /** Those there are, and those that are set. */
  tags: string[];
}

const most = 200;

/** The choice that is set has a name even when it is too old or too rare to be among the offered ones. */
function including(offered: FilterChoice[], chosen: FilterChoice | null): FilterChoice[] {
  return chosen && !offered.some((choice) => choice.id === chosen.id) ? [chosen, ...offered] : offered;
}

const tagRows = z.array(z.object({ tag: z.string() }));

/** The first tags there are, each found by the one before: as many steps in the index, however many claims have them. */
export const tagsSql: Sql = sql`
  WITH RECURSIVE tags AS (
    (SELECT tag, 1 AS n FROM "ClaimTag" WHERE "workspaceId" = current_workspace() ORDER BY tag LIMIT 1)
    UNION ALL
    SELECT (SELECT t.tag FROM "ClaimTag" t WHERE t."workspaceId" = current_workspace() AND t.tag > tags.tag
      ORDER BY t.tag LIMIT 1), tags.n + 1
    FROM tags WHERE tags.tag IS NOT NULL AND tags.n < ${most})
  SELECT tag FROM tags WHERE tag IS NOT NULL`;

async function tagChoices(tx: Tx, chosen: readonly string[]): Promise<string[]> {
  const found = tagRows.parse(await tx.$queryRaw(tagsSql)).map(({ tag }) => tag);
  return [...new Set([...(await tellableTags(tx, found)), ...chosen])].sort((a, b) => a.localeCompare(b));
}

/** People of the workspace and its newest articles, with those now chosen among them, and the chosen source. */
export async function filterChoices(tx: Tx, filters: ClaimFilters): Promise<FilterChoices> {
  const set = [filters.assignee, filters.recorder].filter(
    (who): who is string => who !== null && who !== 'me' && who !== 'nobody',
  );
  const members = await tx.member.findMany({
    where: { OR: [{ disabledAt: null }, { userId: { in: set } }] },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: { user: { name: 'asc' } },
    take: most,
  });
  const headline = { select: { id: true, headline: true } } as const;
  const articles = await tx.article.findMany({
    where: { deletedAt: null },
    ...headline,
    orderBy: { id: 'desc' },
    take: most,
  });
  const article =
    filters.article && (await tx.article.findFirst({ where: { id: filters.article }, ...headline }));
  return {
    people: members.map((member) => ({ id: member.userId, label: member.user.name })),
    articles: including(
      articles.map((row) => ({ id: row.id, label: row.headline })),
      article ? { id: article.id, label: article.headline } : null,
    ),
    sources: await nameSource(tx, filters.source),
    tags: await tagChoices(tx, filters.tag),
  };
}

/** What filters can be set to, for a list that is not shown. */
export function readFilterChoices(actor: Actor, filters: ClaimFilters): Promise<FilterChoices> {
  return onAnyServer(actor, (tx) => filterChoices(tx, filters));
}
