import { z } from 'zod';
import { lockRegister } from '#lib/db/register-lock.ts';
import { lockSources, readSource, type SourceRecord } from '#lib/db/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { revisionSchema } from './fields.ts';

/** What a change of a source's standing names: which one, and the revision the person saw. */
export const sourceTarget = { sourceId: z.uuid(), revision: revisionSchema };

/** Loads and locks the source, with the register, whose claims are counted again after it. */
export async function loadSource(tx: Tx, input: { sourceId: string }) {
  await lockRegister(tx);
  await lockSources(tx, [input.sourceId]);
  const source = await readSource(tx, input.sourceId);
  return source && { source, policy: {} };
}

/** Refuses a source that is merged, changed since, or has that standing already. */
export function refusalToChangeStanding(
  { detail, mergedIntoId }: SourceRecord,
  revision: number,
  to: 'IN_USE' | 'DISCREDITED',
): Refusal | null {
  if (mergedIntoId !== null) return { code: 'already-merged' };
  if (detail.standing === to) {
    return { code: to === 'DISCREDITED' ? 'already-discredited' : 'not-discredited' };
  }
  return detail.revision === revision ? null : { code: 'conflict', current: detail };
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
