import { v7 } from 'uuid';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { ClaimRelation } from '#lib/domain/values/claim-link.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { ClaimEvent } from './claim-command.ts';

interface Link {
  claim: ClaimDetail;
  otherClaimId: string;
  relation: ClaimRelation;
  workspaceId: string;
  userId: string;
  now: Date;
}

/**
 * Writes how a claim stands to another of the workspace, and answers the event that says so. Refused for the claim
 * itself, and where the two are linked like this already.
 */
export async function writeLink(tx: Tx, link: Link): Promise<Result<ClaimEvent>> {
  const { claim, otherClaimId, relation, workspaceId, userId, now } = link;
  if (claim.id === otherClaimId) return refused({ code: 'links-itself' });
  // To say the same, and to contradict, are the same from both sides; to update is not.
  const linked = claim.links.some(
    (one) =>
      one.claim.id === otherClaimId &&
      one.relation === relation &&
      (relation !== 'UPDATES' || one.direction === 'TO'),
  );
  if (linked) return refused({ code: 'linked-already' });
  const id = v7();
  const fromClaimId = claim.id;
  await tx.claimLink.create({
    data: {
      workspaceId,
      id,
      fromClaimId,
      toClaimId: otherClaimId,
      relation,
      createdAt: now,
      createdBy: userId,
    },
  });
  return ok({
    type: 'claim.linked',
    entity: 'ClaimLink',
    entityId: id,
    after: { otherClaimId, relation },
  });
}
