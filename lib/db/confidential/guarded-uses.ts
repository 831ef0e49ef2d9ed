import type { Terms } from '#lib/domain/attribution.ts';
import { isMaskedItem, unnamedOn } from '#lib/domain/confidential/mask-claim.ts';
import { guardedTerms, seesMarked } from '#lib/domain/confidential/shown.ts';
import { hiddenIds, readershipOf } from './audience.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

/**
 * Which claims may be listed under a source's name, as a condition for Prisma: none in whose chain it stands on such
 * terms, because that it has to do with them is what is kept back.
 */
export function tellableClaims(tx: Tx, sourceId: string): Prisma.ClaimWhereInput {
  const readership = readershipOf(tx);
  return readership ? { hops: { none: { sourceId, terms: { in: guardedTerms(readership.audience) } } } } : {};
}

/** Twin of `isMaskedItem` in lib/domain/confidential/mask-claim.ts: true of the item `e` when it is shown whole. */
export function isOpenItem(tx: Tx): Sql {
  const readership = readershipOf(tx);
  if (!readership || seesMarked(readership.audience)) return sql`true`;
  return sql`(NOT e.confidential AND (e."publisherId" IS NULL
    OR (e."publisherId" <> ALL(${hiddenIds(tx)}::uuid[])
      AND ${isTellable(tx, { claimId: sql`e."claimId"`, sourceId: sql`e."publisherId"` })})))`;
}

/** Whether those this transaction reads for get only the masked form of an item of a claim with these hops. */
export function isMasked(
  tx: Tx,
  item: { confidential: boolean; publisherId: string | null },
  hops: readonly { sourceId: string; terms: Terms }[],
): boolean {
  const readership = readershipOf(tx);
  if (!readership) return false;
  const { audience } = readership;
  return isMaskedItem(item, audience, unnamedOn(hops, { audience, hiddenIds: new Set(hiddenIds(tx)) }));
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
