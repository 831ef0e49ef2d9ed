import type { SourceRecord } from '#lib/db/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { refusalToOverwriteSource } from './source-command.ts';

/** Refuses a source that is merged, changed since, or has that standing already. */
export function refusalToChangeStanding(
  source: SourceRecord,
  revision: number,
  to: 'IN_USE' | 'DISCREDITED',
): Refusal | null {
  // That somebody has done the same already says more than that the source has changed.
  if (source.mergedIntoId === null && source.detail.standing === to) {
    return { code: to === 'DISCREDITED' ? 'already-discredited' : 'not-discredited' };
  }
  return refusalToOverwriteSource(source, revision);
}

/** These claims as they are, with their rows locked until the transaction ends. */
export async function lockClaims(tx: Tx, claimIds: readonly string[]) {
  const ids = [...claimIds].sort();
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.claim.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      articleId: true,
      statement: true,
      stage: true,
      signedOffBy: true,
      signedOffAt: true,
      revision: true,
      deletedAt: true,
    },
  });
}
