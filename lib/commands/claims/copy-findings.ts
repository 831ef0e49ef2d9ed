import { z } from 'zod';
import { holdClaim } from '#lib/db/claims/claim-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { copyFindingsInto } from './copied-findings.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, input: { claimId: string; fromClaimId: string }) {
  const facts = await loadClaim(tx, input);
  const from = facts && (await holdClaim(tx, input.fromClaimId));
  return from && { ...facts, from };
}

/**
 * Copies the evidence of another claim of the workspace into this one, and its chain where this one has
 * none. Refused on a signed-off claim, and when there is nothing that is not here already.
 */
export const copyFindings = defineCommand({
  name: 'copy-findings',
  permission: 'claim.edit',
  input: z.strictObject({ ...claimTarget, fromClaimId: z.uuid() }),
  load,
  run: async (tx, { input, facts: { claim, from }, actor: { workspaceId, userId }, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage);
    if (no) return refused(no);
    return copyFindingsInto(tx, { from, into: claim, workspaceId, userId, now });
  },
});
