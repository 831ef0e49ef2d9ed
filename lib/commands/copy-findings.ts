import { v7 } from 'uuid';
import { z } from 'zod';
import { readClaim } from '#lib/db/claim-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit, stageAfterFinding } from '#lib/domain/stage.ts';
import { changeClaim, claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { copyEvidence } from './copied-evidence.ts';
import { defineCommand } from './kernel.ts';

async function load(tx: Tx, input: { claimId: string; fromClaimId: string }) {
  const facts = await loadClaim(tx, input);
  const from = facts && (await readClaim(tx, input.fromClaimId));
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
  run: async (tx, { input, facts: { claim, from }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage);
    if (no) return refused(no);
    if (claim.id === from.id) return refused({ code: 'links-itself' });
    const { workspaceId, userId } = actor;
    const { ids, copied } = await copyEvidence(tx, { from, into: claim, workspaceId, userId, now });
    const hops = claim.hops.length > 0 ? [] : from.hops;
    if (copied.length + hops.length === 0) return refused({ code: 'nothing-to-copy' });
    await tx.hop.createMany({
      data: hops.map(({ source, cue, mode, terms, check, checkNote, checkEvidenceId }, position) => ({
        workspaceId,
        id: v7(),
        claimId: claim.id,
        position,
        sourceId: source.id,
        cue,
        mode,
        terms,
        check,
        checkNote,
        checkEvidenceId: checkEvidenceId && (ids.get(checkEvidenceId) ?? null),
      })),
    });
    const stage = stageAfterFinding(claim.stage);
    return changeClaim(tx, { claim, now, workspaceId }, { stage }, [
      {
        type: 'claim.findings-copied',
        before: { stage: claim.stage },
        after: {
          fromClaimId: from.id,
          evidenceIds: copied.map((id) => ids.get(id) ?? id),
          hops: hops.length,
          stage,
        },
      },
    ]);
  },
});
