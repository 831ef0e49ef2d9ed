import { z } from 'zod';
import { lockClaim, readClaim } from '#lib/db/claims/claim-detail.ts';
import { keptCounts, storeCounts } from '#lib/db/claims/corroboration.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Json } from '#lib/log/event.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isReopening, reopened } from '#lib/domain/reopen.ts';
import { stageAfter, type Stage, type Touched } from '#lib/domain/stage.ts';
import type { PolicyFacts } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';

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

/** What a change of a claim is about: what it touches decides the stage the claim is in afterwards. */
export interface ChangeContext {
  claim: ClaimDetail;
  now: Date;
  workspaceId: string;
  touched: Touched;
  /** Why, where the change reopens a claim that is signed off, and what of the change to log beside that. */
  reopens?: { reason: string; after: { [key: string]: Json } };
}

/** The event of a change, with the stage before and after where the change moved it. */
function withStage(event: ClaimEvent, from: Stage, to: Stage): ClaimEvent {
  if (from === to) return event;
  return {
    ...event,
    before: { ...asRecord(event.before), stage: from },
    after: { ...asRecord(event.after), stage: to },
  };
}

function asRecord(value: ClaimEvent['before']): { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/**
 * Writes `data` to the claim, moves its stage and revision on, and answers with the whole claim and its events; the
 * first of these tells where the stage went.
 */
export async function changeClaim(
  tx: Tx,
  { claim, now, workspaceId, touched, reopens }: ChangeContext,
  data: Prisma.ClaimUncheckedUpdateInput,
  [first, ...rest]: readonly [ClaimEvent, ...ClaimEvent[]],
): Promise<Result<Done<ClaimDetail>>> {
  const stage = stageAfter(claim.stage, touched);
  const isReopened = isReopening(claim.stage, stage);
  return writeClaim(
    tx,
    { claim, now, workspaceId },
    {
      stage,
      ...(isReopened ? reopened : {}),
      // Asked for anew, sign-off is given anew why nothing had to be found.
      ...(stage === claim.stage ? {} : { bareReason: null }),
      ...data,
    },
    isReopened
      ? [
          first,
          {
            type: 'claim.reopened',
            before: { stage: claim.stage },
            after: { stage, ...reopens?.after },
            ...(reopens ? { reason: reopens.reason } : {}),
          },
          ...rest,
        ]
      : [withStage(first, claim.stage, stage), ...rest],
  );
}

/** Writes `data` to the claim as it is, whatever it does to the stage. */
export async function writeClaim(
  tx: Tx,
  { claim, now, workspaceId }: Pick<ChangeContext, 'claim' | 'now' | 'workspaceId'>,
  data: Prisma.ClaimUncheckedUpdateInput,
  events: readonly [ClaimEvent, ...ClaimEvent[]],
): Promise<Result<Done<ClaimDetail>>> {
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
