import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isSettled } from '#lib/db/twins/stage.ts';
import { newestNaming, type Naming } from './naming.ts';

const rows = z
  .array(
    z.object({
      settled: z.int(),
      confirmed: z.int(),
      false: z.int(),
      other: z.int(),
      /** Only the newest claims were looked at, because very many name the source. */
      more: z.boolean(),
    }),
  )
  .length(1);
/** Of the claims settled so far that name a source, in the chain or behind evidence: how they came out. */
export type SourceRecordOfClaims = z.infer<typeof rows>[number];

/** The statement behind `readRecord`; apart, so that a test can ask the database how it would run it. */
export function recordSql(tx: Tx, naming: Naming): Sql {
  return sql`
    WITH ${newestNaming(tx, naming)}
    SELECT count(*)::int AS settled,
      (count(*) FILTER (WHERE c.confirmation = 'CONFIRMED'))::int AS confirmed,
      (count(*) FILTER (WHERE c.confirmation = 'FALSE'))::int AS false,
      (count(*) FILTER (WHERE c.confirmation NOT IN ('CONFIRMED', 'FALSE')))::int AS other,
      EXISTS (SELECT FROM cut) AS more
    FROM named JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = named.id
    WHERE c."deletedAt" IS NULL AND ${isSettled('c')}`;
}

/** The record of a source itself; claims that name only a party it controls are not in it. */
export async function readRecord(tx: Tx, naming: Naming): Promise<SourceRecordOfClaims> {
  const [record] = rows.parse(await tx.$queryRaw(recordSql(tx, naming)));
  return record ?? { settled: 0, confirmed: 0, false: 0, other: 0, more: false };
}
