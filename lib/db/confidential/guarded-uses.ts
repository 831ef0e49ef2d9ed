import { guardedTerms, seesMarked } from '#lib/domain/confidential/shown.ts';
import { readershipOf } from './audience.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

/** What of a source's uses is not told to those this transaction reads for. */
export interface GuardedUses {
  /** Claims in whose chain it stands on such terms: that it has to do with them is what is kept back. */
  claims: Prisma.ClaimWhereInput;
  evidence: Prisma.EvidenceWhereInput;
}

/** Which uses of a source may be listed under its name, as conditions for Prisma. */
export function tellableUses(tx: Tx, sourceId: string): GuardedUses {
  const readership = readershipOf(tx);
  if (!readership) return { claims: {}, evidence: {} };
  const { audience } = readership;
  return {
    claims: { hops: { none: { sourceId, terms: { in: guardedTerms(audience) } } } },
    evidence: seesMarked(audience) ? {} : { confidential: false },
  };
}

/** True of an item that is shown whole, as a condition of SQL on its column. */
export function isOpenItem(tx: Tx, confidential: Sql): Sql {
  const readership = readershipOf(tx);
  return readership && !seesMarked(readership.audience) ? sql`NOT ${confidential}` : sql`true`;
}

/** True of a claim that may be told to have to do with the source, as a condition of SQL. */
export function isTellable(tx: Tx, columns: { claimId: Sql; sourceId: Sql }): Sql {
  const readership = readershipOf(tx);
  if (!readership) return sql`true`;
  const { audience } = readership;
  return sql`NOT EXISTS (SELECT FROM "Hop" kept
    WHERE kept."workspaceId" = current_workspace() AND kept."claimId" = ${columns.claimId}
      AND kept."sourceId" = ${columns.sourceId} AND kept.terms::text = ANY(${guardedTerms(audience)}::text[]))`;
}
