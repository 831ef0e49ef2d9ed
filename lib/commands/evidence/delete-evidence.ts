import { z } from 'zod';
import type { ClaimDetail, EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim } from '#lib/commands/claims/claim-command.ts';
import { loadEvidence, loggedEvidence } from './evidence-command.ts';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * What rests on an item is named rather than cut loose: a check without what settled it, or a citation of
 * nothing, would silently change what the claim says.
 */
function refusalOfUse(claim: ClaimDetail, evidence: EvidenceDetail): Refusal | null {
  const hops = claim.hops.filter((hop) => hop.checkEvidenceId === evidence.id);
  const citing = claim.evidence.filter((other) => other.citedEvidenceIds.includes(evidence.id));
  const by = [
    ...hops.map((hop) => `the check of ${hop.source.name}`),
    ...citing.map((other) => `“${other.title}”, which cites it`),
  ];
  return by.length > 0 ? { code: 'evidence-in-use', by } : null;
}

/** Takes an item of evidence away; `restore-evidence` brings it back. Refused on a signed-off claim. */
export const deleteEvidence = defineCommand({
  name: 'delete-evidence',
  permission: 'evidence.delete',
  input: z.strictObject({ evidenceId: z.uuid(), revision: revisionSchema }),
  load: loadEvidence,
  run: async (tx, { input, facts: { claim, evidence }, actor, now }) => {
    if (evidence.revision !== input.revision) return refused({ code: 'conflict', current: claim });
    const no = refusalToEdit(claim.stage) ?? refusalOfUse(claim, evidence);
    if (no) return refused(no);
    const { workspaceId } = actor;
    await tx.evidence.update({
      where: { workspaceId_id: { workspaceId, id: evidence.id } },
      data: { deletedAt: now, updatedAt: now, revision: { increment: 1 } },
    });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence' }, {}, [
      {
        type: 'evidence.deleted',
        entity: 'Evidence',
        entityId: evidence.id,
        before: loggedEvidence(evidence),
      },
    ]);
  },
});
