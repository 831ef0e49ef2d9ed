import { sql, type Sql } from '#lib/db/connection/sql.ts';

/** The source with this id, or those with these, to start from. */
export function sourcesWithIds(ids: readonly string[]): Sql {
  return sql`SELECT s.id FROM "Source" s WHERE s."workspaceId" = current_workspace() AND s.id = ANY(${[...ids]}::uuid[])`;
}

/**
 * The sources that the query `sources` selects and all that control them, to the top, as the recursive part `reached` of
 * a statement. Twin of `controlOf` in lib/domain/control.ts: of one source they are its path.
 */
export function reachedAbove(sources: Sql): Sql {
  return sql`reached (id) AS (
      ${sources}
      UNION
      SELECT s."controlledById" FROM reached r JOIN "Source" s
        ON s."workspaceId" = current_workspace() AND s.id = r.id AND s."controlledById" IS NOT NULL
    )`;
}

/** The same downwards, with all that they control: the sources on whose path by `controlOf` one of them stands. */
export function reachedBelow(sources: Sql): Sql {
  return sql`reached (id) AS (
      ${sources}
      UNION
      SELECT s.id FROM reached r JOIN "Source" s
        ON s."workspaceId" = current_workspace() AND s."controlledById" = r.id
    )`;
}

/**
 * Those below one source that were not merged into others, with how far: `depth` 1 is what it controls itself. Each has
 * one controller, so leaving the source itself out ends every circle.
 */
export function reachedByDepth(sourceId: string): Sql {
  const below = (controller: Sql) => sql`s."workspaceId" = current_workspace()
        AND s."controlledById" = ${controller} AND s.id <> ${sourceId}::uuid AND s."mergedIntoId" IS NULL`;
  return sql`reached (id, depth) AS (
      SELECT s.id, 1 FROM "Source" s WHERE ${below(sql`${sourceId}::uuid`)}
      UNION ALL
      SELECT s.id, r.depth + 1 FROM reached r JOIN "Source" s ON ${below(sql`r.id`)}
    )`;
}
