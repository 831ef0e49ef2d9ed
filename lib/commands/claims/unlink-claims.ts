import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { changeClaim, loadClaim } from './claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Takes a link between two claims away, from either of them. */
export const unlinkClaims = defineCommand({
  name: 'unlink-claims',
  permission: 'claim.link',
  input: z.strictObject({ claimId: z.uuid(), linkId: z.uuid() }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const link = claim.links.find(({ id }) => id === input.linkId);
    if (!link) return refused({ code: 'not-found' });
    await tx.claimLink.deleteMany({ where: { id: link.id } });
    const before = { otherClaimId: link.claim.id, relation: link.relation, direction: link.direction };
    return changeClaim(tx, { claim, now, workspaceId: actor.workspaceId, touched: 'details' }, {}, [
      { type: 'claim.unlinked', entity: 'ClaimLink', entityId: link.id, before },
    ]);
  },
});
