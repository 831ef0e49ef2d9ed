import { z } from 'zod';
import { enumWords, sql, type Sql } from '#lib/db/connection/sql.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { isOpen } from '#lib/db/twins/stage.ts';
import { guardedTerms, seesMarked, type Audience } from '#lib/domain/confidential/shown.ts';

/**
 * How many claims name a source to an audience, and how many of them are open and confirmed, as triggers keep it: one row
 * with `claims`, `open` and `confirmed`, or none as long as the claims from before it was kept are not in it.
 */
export function keptOfSource(sourceId: Sql, audience: Audience): Sql {
  const columns = seesMarked(audience)
    ? sql`kept.claims, kept.open, kept.confirmed`
    : sql`kept."claimsOnRecord" AS claims, kept."openOnRecord" AS open, kept."confirmedOnRecord" AS confirmed`;
  return sql`SELECT ${columns} FROM "SourceCount" kept
    WHERE kept."workspaceId" = current_workspace() AND kept."sourceId" = ${sourceId} AND kept.counted`;
}

const isNamedTo = (role: 'REVIEWER' | 'VIEWER'): Sql =>
  sql`bool_or(h.terms NOT IN (${enumWords(guardedTerms({ role, way: 'DESK' }))}))`;

/** Whether a claim names the source to those who see all names, and to those who do not, by its hops `h`. */
const toldTo: Sql = sql`${isNamedTo('REVIEWER')} AS seen, ${isNamedTo('VIEWER')} AS named`;

const countedNames: Sql = sql`
      (count(c.id) FILTER (WHERE n.seen))::int AS claims,
      (count(c.id) FILTER (WHERE n.seen AND ${isOpen('c')}))::int AS open,
      (count(c.id) FILTER (WHERE n.seen AND c.confirmation = 'CONFIRMED'))::int AS confirmed,
      (count(c.id) FILTER (WHERE n.named))::int AS "claimsOnRecord",
      (count(c.id) FILTER (WHERE n.named AND ${isOpen('c')}))::int AS "openOnRecord",
      (count(c.id) FILTER (WHERE n.named AND c.confirmation = 'CONFIRMED'))::int AS "confirmedOnRecord"`;

/** The counts of all claims that name these sources, from scratch, as a statement that answers them by `sourceId`. @internal For tests. */
export function countedOfSources(ids: readonly string[]): Sql {
  return sql`
    SELECT s.id AS "sourceId", ${countedNames}
    FROM unnest(${[...ids]}::uuid[]) s (id)
    LEFT JOIN LATERAL (
      SELECT h."claimId", ${toldTo}
      FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."sourceId" = s.id GROUP BY 1) n ON true
    LEFT JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = n."claimId" AND c."deletedAt" IS NULL
    GROUP BY s.id`;
}

const page = 5_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';
const names = ['claims', 'open', 'confirmed', 'claimsOnRecord', 'openOnRecord', 'confirmedOnRecord'] as const;
type Counts = Record<(typeof names)[number], number>;

const counts = z.object({
  claims: z.number(),
  open: z.number(),
  confirmed: z.number(),
  claimsOnRecord: z.number(),
  openOnRecord: z.number(),
  confirmedOnRecord: z.number(),
});
const keptRows = z.array(counts);
const pageRows = z.array(counts.extend({ read: z.number(), last: z.string().nullable() })).length(1);

const guardedRows = z.array(z.object({ guarded: z.boolean() })).length(1);

/** Whether a source stands in a chain on other terms than on the record. */
async function isGuarded(tx: Tx, sourceId: string): Promise<boolean> {
  const found = guardedRows.parse(
    await tx.$queryRaw`
      SELECT EXISTS (SELECT FROM "Hop" h WHERE h."workspaceId" = current_workspace()
        AND h."sourceId" = ${sourceId}::uuid AND h.terms <> 'ON_RECORD') AS guarded`,
  );
  return found[0]?.guarded ?? false;
}

type Lacking = Counts & { guarded: boolean };

/** What the counts of a source lack, read at one moment, in pages so that no statement takes long. */
async function lackingOf(tx: Tx, sourceId: string): Promise<Lacking> {
  const [kept] = keptRows.parse(
    await tx.sourceCount.findMany({
      where: { sourceId },
      select: {
        claims: true,
        open: true,
        confirmed: true,
        claimsOnRecord: true,
        openOnRecord: true,
        confirmedOnRecord: true,
      },
    }),
  );
  const sum = Object.fromEntries(names.map((name) => [name, -(kept?.[name] ?? 0)]));
  for (let after: string | null = beforeAll; after !== null;) {
    const [found] = pageRows.parse(
      await tx.$queryRaw`
        WITH named AS MATERIALIZED (
          SELECT h."claimId" AS id, ${toldTo}
          FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."sourceId" = ${sourceId}::uuid
            AND h."claimId" > ${after}::uuid
          GROUP BY 1 ORDER BY 1 LIMIT ${page})
        SELECT count(*)::int AS read, (SELECT n.id FROM named n ORDER BY n.id DESC LIMIT 1) AS last, ${countedNames}
        FROM named n
        LEFT JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = n.id AND c."deletedAt" IS NULL`,
    );
    for (const name of names) sum[name] = (sum[name] ?? 0) + (found?.[name] ?? 0);
    after = found && found.read === page ? found.last : null;
  }
  return { ...counts.parse(sum), guarded: await isGuarded(tx, sourceId) };
}

/**
 * Counts the claims of a source from scratch and adds what its counts lack, beside those at work: what is counted and what
 * is kept are read at one moment, and whatever changes after it adds itself. One that was counted already stays as it is.
 */
export async function countSource(workspaceId: string, sourceId: string): Promise<void> {
  const scope = { workspaceId, userId: null };
  const lacking = await inWorkspace(scope, (tx) => lackingOf(tx, sourceId), { snapshot: true, long: true });
  await inWorkspace(scope, (tx) => addCounts(tx, [{ sourceId, ...lacking }]));
}

async function addCounts(tx: Tx, lacking: readonly (Lacking & { sourceId: string })[]): Promise<void> {
  // The lock that everybody adds their changes up under, so that nobody waits for a row in a circle.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('events of ' || current_workspace(), 0))`;
  await tx.$executeRaw`
    INSERT INTO "SourceCount" AS k ("workspaceId", "sourceId", counted, claims, open, confirmed,
      "claimsOnRecord", "openOnRecord", "confirmedOnRecord", guarded)
    SELECT current_workspace(), n."sourceId", true, n.claims, n.open, n.confirmed,
      n."claimsOnRecord", n."openOnRecord", n."confirmedOnRecord", n.guarded
    FROM jsonb_to_recordset(${JSON.stringify(lacking)}::jsonb) AS n ("sourceId" uuid, claims int, open int,
      confirmed int, "claimsOnRecord" int, "openOnRecord" int, "confirmedOnRecord" int, guarded boolean)
    ON CONFLICT ("workspaceId", "sourceId") DO UPDATE SET counted = true, claims = k.claims + EXCLUDED.claims,
      open = k.open + EXCLUDED.open, confirmed = k.confirmed + EXCLUDED.confirmed,
      "claimsOnRecord" = k."claimsOnRecord" + EXCLUDED."claimsOnRecord",
      "openOnRecord" = k."openOnRecord" + EXCLUDED."openOnRecord",
      "confirmedOnRecord" = k."confirmedOnRecord" + EXCLUDED."confirmedOnRecord",
      guarded = k.guarded OR EXCLUDED.guarded
      WHERE NOT k.counted`;
}
