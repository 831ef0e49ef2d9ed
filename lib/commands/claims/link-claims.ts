import { z } from 'zod';
import { holdClaim } from '#lib/db/claims/claim-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';
import { changeClaim, loadClaim } from './claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { writeLink } from './written-link.ts';

async function load(tx: Tx, input: { claimId: string; otherClaimId: string }) {
  const facts = await loadClaim(tx, input);
  return facts && (await holdClaim(tx, input.otherClaimId)) ? facts : null;
}

/** Says how a claim stands to another of the workspace; read from the claim to the other. */
export const linkClaims = defineCommand({
  name: 'link-claims',
  permission: 'claim.link',
  input: z.strictObject({ claimId: z.uuid(), otherClaimId: z.uuid(), relation: claimRelationSchema }),
  load,
  run: async (tx, { input, facts: { claim }, actor: { workspaceId, userId }, now }) => {
    const { otherClaimId, relation } = input;
    const linked = await writeLink(tx, { claim, otherClaimId, relation, workspaceId, userId, now });
    return linked.ok
      ? changeClaim(tx, { claim, now, workspaceId, touched: 'details' }, {}, [linked.value])
      : linked;
  },
});
