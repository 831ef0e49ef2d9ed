import { v7 } from 'uuid';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { changeClaim } from './claim-command.ts';
import { copyEvidence, type Copy } from './copied-evidence.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';

/**
 * Copies the evidence of one claim into another, and its chain where the other has none; answers the other as it is
 * then. Refused for the claim itself, and when there is nothing that is not there already.
 */
export async function copyFindingsInto(tx: Tx, copy: Copy): Promise<Result<Done<ClaimDetail>>> {
  const { from, into, workspaceId, now } = copy;
  if (into.id === from.id) return refused({ code: 'links-itself' });
  const { ids, copied } = await copyEvidence(tx, copy);
  const hops = into.hops.length > 0 ? [] : from.hops;
  if (copied.length + hops.length === 0) return refused({ code: 'nothing-to-copy' });
  await tx.hop.createMany({
    data: hops.map(({ source, cue, mode, terms, check, checkNote, checkEvidenceId }, position) => ({
      workspaceId,
      id: v7(),
      claimId: into.id,
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
  const evidenceIds = copied.map((id) => ids.get(id) ?? id);
  return changeClaim(tx, { claim: into, now, workspaceId, touched: 'evidence' }, {}, [
    {
      type: 'claim.findings-copied',
      after: { fromClaimId: from.id, evidenceIds, hops: hops.length },
    },
  ]);
}
