import { z } from 'zod';
import { tellableTags } from '#lib/db/confidential/search-guard.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { isActiveMember } from '#lib/db/people/workspace-people.ts';
import { onAnyServer } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { filterChoiceSchema, type FilterChoice, type FilterKind } from '#lib/domain/shapes/filter-choices.ts';

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

const peopleSql = sql`
  SELECT u.id, u.name AS label FROM "Member" m JOIN "User" u ON u.id = m."userId"
  WHERE m."workspaceId" = current_workspace() AND ${isActiveMember}
  ORDER BY u.name LIMIT ${most}`;

const articlesSql = sql`
  SELECT id, headline AS label FROM "Article" WHERE "workspaceId" = current_workspace() AND "deletedAt" IS NULL
  ORDER BY id DESC LIMIT ${most}`;

const rows = z.array(filterChoiceSchema);
const tagRows = z.array(z.object({ tag: z.string() }));

/** What a filter of the claims can be set to: the active members, the newest articles, or the first tags. */
export function filterChoices(actor: Actor, kind: FilterKind): Promise<FilterChoice[]> {
  return onAnyServer(actor, async (tx) => {
    if (kind !== 'tags') {
      return rows.parse(await tx.$queryRaw(kind === 'people' ? peopleSql : articlesSql));
    }
    const tags = tagRows.parse(await tx.$queryRaw(tagsSql)).map(({ tag }) => tag);
    const told = await tellableTags(tx, tags);
    return told.sort((a, b) => a.localeCompare(b)).map((tag) => ({ id: tag, label: tag }));
  });
}
