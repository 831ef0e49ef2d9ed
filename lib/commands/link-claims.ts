import { v7 } from 'uuid';
import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { claimRelationSchema } from '#lib/domain/claim-link.ts';
import { refused } from '#lib/domain/result.ts';
import { changeClaim, loadClaim } from './claim-command.ts';
import { defineCommand } from './kernel.ts';

async function load(tx: Tx, input: { claimId: string; otherClaimId: string }) {
  const facts = await loadClaim(tx, input);
  const other = await tx.claim.findFirst({
    where: { id: input.otherClaimId, deletedAt: null },
    select: { id: true },
  });
  return facts && other ? facts : null;
}

/** Says how a claim stands to another of the workspace; read from the claim to the other. */
export const linkClaims = defineCommand({
  name: 'link-claims',
  permission: 'claim.link',
  input: z.strictObject({ claimId: z.uuid(), otherClaimId: z.uuid(), relation: claimRelationSchema }),
  load,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const { claimId, otherClaimId, relation } = input;
    if (claimId === otherClaimId) return refused({ code: 'links-itself' });
    // To say the same, and to contradict, are the same from both sides; to update is not.
    const linked = claim.links.some(
      (link) =>
        link.claim.id === otherClaimId &&
        link.relation === relation &&
        (relation !== 'UPDATES' || link.direction === 'TO'),
    );
    if (linked) return refused({ code: 'linked-already' });
    const { workspaceId, userId } = actor;
    const id = v7();
    await tx.claimLink.create({
      data: {
        workspaceId,
        id,
        fromClaimId: claimId,
        toClaimId: otherClaimId,
        relation,
        createdAt: now,
        createdBy: userId,
      },
    });
    return changeClaim(tx, { claim, now, workspaceId }, {}, [
      { type: 'claim.linked', entity: 'ClaimLink', entityId: id, after: { otherClaimId, relation } },
    ]);
  },
});
