import { z } from 'zod';
import { empty, raw, sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isUnfiltered, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { PublicationState } from '#lib/domain/publication.ts';
import { articlesIn, type IdOrder } from './claims-list-where.ts';

const articleRows = z.array(z.object({ id: z.string() }));
/** Up to so many articles are few: their claims are read at once. */
const few = 300;

/** The articles in a state of publication; `null` where they are not few. */
export async function fewIn(tx: Tx, publication: PublicationState): Promise<readonly string[] | null> {
  const rows = await tx.$queryRaw`SELECT a.id FROM ${articlesIn(publication)} LIMIT ${few + 1}`;
  const ids = articleRows.parse(rows).map(({ id }) => id);
  return ids.length > few ? null : ids;
}

/** Up to so many articles are each asked for their next claim, for so many claims: for more of them, going through all is sooner. */
const someArticles = 5_000;
const someClaims = 100;
const nextRows = z.array(z.object({ articles: z.number(), ids: z.array(z.string()) })).length(1);

/**
 * Of the articles in the state a list is narrowed to, and to nothing else, those that have its next `take` claims: by the next
 * claim of each, `take` of them hold as many at least. `null` where each claim is asked for its article, as such articles
 * are too many, very many claims are wanted, as for an export, or something else is asked for as well.
 */
export async function articlesOfPage(
  tx: Tx,
  filters: ClaimFilters,
  { rise, from, take }: IdOrder & { take: number },
): Promise<readonly string[] | null> {
  const { publication, sort } = filters;
  const isAlone = isUnfiltered({ ...filters, publication: null }) && (sort === null || sort === 'oldest');
  if (publication === null || !isAlone || take > someClaims) return null;
  const order = raw(rise ? 'ASC' : 'DESC');
  const beyond = from === null ? empty : sql`AND c.id ${raw(rise ? '>' : '<')} ${from}::uuid`;
  const [found] = nextRows.parse(
    await tx.$queryRaw`
      WITH those AS MATERIALIZED (SELECT a.id FROM ${articlesIn(publication)} LIMIT ${someArticles + 1}),
        counted AS MATERIALIZED (SELECT count(*)::int AS articles FROM those)
      SELECT articles, ARRAY(
        SELECT those.id FROM those CROSS JOIN LATERAL (
          SELECT c.id FROM "Claim" c WHERE c."workspaceId" = current_workspace() AND c."articleId" = those.id
            AND c."deletedAt" IS NULL ${beyond} ORDER BY c.id ${order} LIMIT 1) next
        WHERE articles <= ${someArticles} ORDER BY next.id ${order} LIMIT ${take}) AS ids
      FROM counted`,
  );
  return found && found.articles <= someArticles ? found.ids : null;
}
