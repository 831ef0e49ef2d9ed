import { z } from 'zod';
import { isOpenItem, isTellable } from '#lib/db/confidential/guarded-uses.ts';
import { sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { citing, hopsOf, publishedBy } from '#lib/db/twins/rests-on.ts';
import { isSettled } from '#lib/db/twins/stage.ts';

const rows = z
  .array(z.object({ settled: z.int(), confirmed: z.int(), false: z.int(), other: z.int() }))
  .length(1);
/** Of the claims settled so far that name a source, in the chain or behind evidence: how they came out. */
export type SourceRecordOfClaims = z.infer<typeof rows>[number];

/** The record of a source itself; claims that name only a party it controls are not in it. */
export async function readRecord(tx: Tx, sourceId: string): Promise<SourceRecordOfClaims> {
  const openItem = isOpenItem(tx);
  const found = await tx.$queryRaw`
    WITH reached (id) AS (SELECT ${sourceId}::uuid), named AS (
      SELECT h."claimId" AS id FROM ${hopsOf}
      UNION
      SELECT e."claimId" FROM ${publishedBy} WHERE ${openItem}
      UNION
      SELECT e."claimId" FROM ${citing} WHERE ${openItem}
    )
    SELECT count(*)::int AS settled,
      (count(*) FILTER (WHERE c.confirmation = 'CONFIRMED'))::int AS confirmed,
      (count(*) FILTER (WHERE c.confirmation = 'FALSE'))::int AS false,
      (count(*) FILTER (WHERE c.confirmation NOT IN ('CONFIRMED', 'FALSE')))::int AS other
    FROM named JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = named.id
    WHERE c."deletedAt" IS NULL AND ${isSettled('c')}
      AND ${isTellable(tx, { claimId: sql`c.id`, sourceId: sql`${sourceId}::uuid` })}`;
  const [record] = rows.parse(found);
  return record ?? { settled: 0, confirmed: 0, false: 0, other: 0 };
}
