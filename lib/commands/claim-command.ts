import { z } from 'zod';
import { lockClaim, readClaim } from '#lib/db/claim-detail.ts';
import { keptCounts, storeCounts } from '#lib/db/corroboration.ts';
import type { EventDraft } from '#lib/db/append-events.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import type { PolicyFacts } from '#lib/domain/policy.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { revisionSchema } from './fields.ts';
import type { Done } from './kernel.ts';

/** What every change of a claim names: which one, and the revision the person saw. */
export const claimTarget = { claimId: z.uuid(), revision: revisionSchema };

export interface ClaimFacts {
  claim: ClaimDetail;
  policy: PolicyFacts;
}

/** Loads and locks the claim a command changes. */
export async function loadClaim(tx: Tx, input: { claimId: string }): Promise<ClaimFacts | null> {
  const claim = await lockClaim(tx, input.claimId);
  return claim && { claim, policy: { recordedBy: claim.createdBy.id } };
}

/** The conflict to answer with when the claim has moved on since the person saw `revision`. */
export function refusalToOverwrite(claim: ClaimDetail, revision: number): Refusal | null {
  return claim.revision === revision ? null : { code: 'conflict', current: claim };
}

/** An event of a claim; about the claim itself unless it names something the claim holds. */
export type ClaimEvent = Omit<EventDraft, 'entity' | 'entityId'> &
  Partial<Pick<EventDraft, 'entity' | 'entityId'>>;

/** Writes `data` to the claim, moves its revision on, and answers with the whole claim and its events. */
export async function changeClaim(
  tx: Tx,
  context: { claim: ClaimDetail; now: Date; workspaceId: string },
  data: Prisma.ClaimUncheckedUpdateInput,
  events: readonly [ClaimEvent, ...ClaimEvent[]],
): Promise<Result<Done<ClaimDetail>>> {
  const { claim, now, workspaceId } = context;
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId, id: claim.id } },
    data: { ...data, updatedAt: now, revision: { increment: 1 } },
  });
  const value = await readClaim(tx, claim.id);
  if (!value) return refused({ code: 'not-found' });
  // Whatever the change was, what lists ask about the evidence is kept in the same transaction.
  await storeCounts(tx, [keptCounts(claim.id, value.corroboration)]);
  const about = { entity: 'Claim', entityId: claim.id, articleId: claim.articleId, claimId: claim.id };
  const [first, ...rest] = events;
  return ok({ value, events: [{ ...about, ...first }, ...rest.map((event) => ({ ...about, ...event }))] });
}
