import { z } from 'zod';
import { countClaims } from '#lib/db/claims/corroboration.ts';
import { hidden, hiddenByCounts } from '#lib/db/confidential/hidden-sources.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { countedOfSources } from '#lib/db/sources/source-counts.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { termCountOf } from '#lib/db/recurring/claim-terms.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

const differing = z.array(z.object({ row: z.string() }));
const ids = z.array(z.object({ id: z.string() }));
const claimRows = z.array(
  z.object({
    id: z.string(),
    articleId: z.string(),
    kept: z.string(),
    statement: z.string(),
    termCount: z.number(),
    headline: z.string(),
    language: z.string(),
    deleted: z.boolean(),
  }),
);

/** The rows that stand in one of two queries and not in the other. */
async function differences(tx: Tx, what: string, kept: Sql, fresh: Sql): Promise<string[]> {
  const rows = await tx.$queryRaw`
    (SELECT ${what} || ' kept: ' || k::text AS row FROM (${kept} EXCEPT ALL ${fresh}) k)
    UNION ALL
    (SELECT ${what} || ' is: ' || k::text FROM (${fresh} EXCEPT ALL ${kept}) k)`;
  return differing.parse(rows).map(({ row }) => row);
}

const own = sql`"workspaceId" = current_workspace()`;

async function countsOfClaims(tx: Tx): Promise<string[]> {
  return differences(
    tx,
    'ClaimCount',
    sql`SELECT "articleId", confirmation, stage, importance, claims FROM "ClaimCount" WHERE ${own} AND claims <> 0`,
    sql`SELECT "articleId", confirmation, stage, importance, count(*)::int FROM "Claim"
      WHERE ${own} AND "deletedAt" IS NULL GROUP BY 1, 2, 3, 4`,
  );
}

async function totalsOfClaims(tx: Tx): Promise<string[]> {
  return differences(
    tx,
    'ClaimTotal',
    sql`SELECT confirmation, stage, importance, claims FROM "ClaimTotal" WHERE ${own} AND claims <> 0`,
    sql`SELECT confirmation, stage, importance, count(*)::int FROM "Claim"
      WHERE ${own} AND "deletedAt" IS NULL GROUP BY 1, 2, 3`,
  );
}

async function countsOfSources(tx: Tx): Promise<string[]> {
  const sources = ids.parse(await tx.$queryRaw`SELECT id FROM "Source" WHERE ${own}`).map(({ id }) => id);
  const columns = sql`"sourceId", claims, open, confirmed, "claimsOnRecord", "openOnRecord", "confirmedOnRecord"`;
  return [
    ...(await differences(
      tx,
      'SourceCount',
      sql`SELECT ${columns} FROM "SourceCount" WHERE ${own} AND counted`,
      sql`SELECT ${columns} FROM (${countedOfSources(sources)}) n`,
    )),
    // Who is kept as guarded stays so; whose name is kept back is told by it.
    ...(await differences(
      tx,
      'SourceCount, guarded',
      sql`SELECT "sourceId" FROM "Hop" WHERE ${own} AND terms <> 'ON_RECORD'
        EXCEPT SELECT "sourceId" FROM "SourceCount" WHERE ${own} AND guarded`,
      sql`SELECT NULL::uuid WHERE false`,
    )),
    ...(await differences(
      tx,
      'Hidden',
      sql`SELECT h.id FROM (${hiddenByCounts}) h`,
      sql`SELECT h.id FROM (${hidden}) h`,
    )),
    ...(await differences(
      tx,
      'SourceCountChange',
      sql`SELECT id FROM "SourceCountChange" WHERE ${own}`,
      sql`SELECT 1::bigint WHERE false`,
    )),
  ];
}

async function tags(tx: Tx): Promise<string[]> {
  return differences(
    tx,
    'ClaimTag',
    sql`SELECT tag, "claimId" FROM "ClaimTag" WHERE ${own}`,
    sql`SELECT DISTINCT unnest(tags), id FROM "Claim" WHERE ${own}`,
  );
}

/** What each claim's row keeps of its evidence and of its words; of the newest `most` claims. */
async function rowsOfClaims(tx: Tx, most: number): Promise<string[]> {
  const claims = claimRows.parse(
    await tx.$queryRaw`
      SELECT c.id, c."articleId", c.statement, c."termCount", a.headline, a.language, c."deletedAt" IS NOT NULL AS deleted,
        concat_ws(' ', c.verdict, c."supportingOrigins", c."refutingOrigins", c."supportingPrimary", c."refutingPrimary") AS kept
      FROM "Claim" c JOIN "Article" a ON a."workspaceId" = c."workspaceId" AND a.id = c."articleId"
      WHERE c."workspaceId" = current_workspace() ORDER BY c.id DESC LIMIT ${most}`,
  );
  const counted = await countClaims(tx, claims);
  return counted.flatMap(({ claim, counts }) => {
    const sides = [counts.supportingOrigins, counts.refutingOrigins];
    const primary = [counts.supportingPrimary, counts.refutingPrimary].map((one) => (one ? 't' : 'f'));
    const is = [counts.verdict, ...sides, ...primary].join(' ');
    const terms = claim.deleted ? claim.termCount : termCountOf(claim);
    return [
      ...(is === claim.kept ? [] : [`Claim ${claim.id} kept: ${claim.kept}, is: ${is}`]),
      ...(terms === claim.termCount ? [] : [`Claim ${claim.id} has ${String(terms)} terms`]),
    ];
  });
}

/**
 * Recounts from scratch what triggers and commands keep of a workspace's claims, and answers what differs. `most` bounds
 * how many claims are corroborated anew; all else is counted whole.
 */
export async function recountKept(actor: Actor, most = 1_000): Promise<string[]> {
  return inWorkspace(
    { ...actor, userId: null },
    async (tx) => [
      ...(await countsOfClaims(tx)),
      ...(await totalsOfClaims(tx)),
      ...(await countsOfSources(tx)),
      ...(await tags(tx)),
      ...(await rowsOfClaims(tx, most)),
    ],
    { snapshot: true, long: true },
  );
}
