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

/** The first tags there are, each found by the one before: as many steps in the index, however many claims have them. */
export const tagsSql: Sql = sql`
  WITH RECURSIVE tags AS (
    (SELECT tag, 1 AS n FROM "ClaimTag" WHERE "workspaceId" = current_workspace() ORDER BY tag LIMIT 1)
    UNION ALL
    SELECT (SELECT t.tag FROM "ClaimTag" t WHERE t."workspaceId" = current_workspace() AND t.tag > tags.tag
      ORDER BY t.tag LIMIT 1), tags.n + 1
    FROM tags WHERE tags.tag IS NOT NULL AND tags.n < ${most})
  SELECT tag FROM tags WHERE tag IS NOT NULL`;

/** The article that is set has a name even when it is too old to be among the offered ones. */
function including(offered: FilterChoice[], chosen: FilterChoice | null): FilterChoice[] {
  return chosen && !offered.some(({ id }) => id === chosen.id) ? [chosen, ...offered] : offered;
}

const choice = z.object({ id: z.string(), label: z.string() });
const choicesRows = z
  .array(
    z.object({
      people: z.array(choice),
      articles: z.array(choice),
      article: choice.nullable(),
      tags: z.array(z.string()),
    }),
  )
  .length(1);

/** People of the workspace and its newest articles, with those now chosen among them, and the first tags. */
function choicesSql(people: readonly string[], article: string | null): Sql {
  return sql`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'label', p.name)), '[]') FROM (
        SELECT u.id, u.name FROM "Member" m JOIN "User" u ON u.id = m."userId"
        WHERE m."workspaceId" = current_workspace() AND (m."disabledAt" IS NULL OR m."userId" = ANY(${[...people]}::uuid[]))
        ORDER BY u.name LIMIT ${most}) p) AS people,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'label', a.headline)), '[]') FROM (
        SELECT id, headline FROM "Article" WHERE "workspaceId" = current_workspace() AND "deletedAt" IS NULL
        ORDER BY id DESC LIMIT ${most}) a) AS articles,
      (SELECT json_build_object('id', id, 'label', headline) FROM "Article"
        WHERE "workspaceId" = current_workspace() AND id = ${article}::uuid) AS article,
      ARRAY(${tagsSql}) AS tags`;
}

/** People of the workspace and its newest articles, with those now chosen among them, and the chosen source. */
export async function filterChoices(tx: Tx, filters: ClaimFilters): Promise<FilterChoices> {
  const set = [filters.assignee, filters.recorder].filter(
    (who): who is string => who !== null && who !== 'me' && who !== 'nobody',
  );
  const [found] = choicesRows.parse(await tx.$queryRaw(choicesSql(set, filters.article)));
  if (!found) throw new Error('The database did not say what there is to choose.');
  const { people, articles, article, tags } = found;
  return {
    people,
    articles: including(articles, article),
    sources: await nameSource(tx, filters.source),
    tags: [...new Set([...(await tellableTags(tx, tags)), ...filters.tag])].sort((a, b) =>
      a.localeCompare(b),
    ),
  };
}

/** What filters can be set to, for a list that is not shown. */
export function readFilterChoices(actor: Actor, filters: ClaimFilters): Promise<FilterChoices> {
  return onAnyServer(actor, (tx) => filterChoices(tx, filters));
}
