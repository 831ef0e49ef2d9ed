import { z } from 'zod';
import { isMasked } from '#lib/db/confidential/guarded-uses.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { FileDamage } from '#lib/domain/evidence.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/** The file of an item of evidence, or `null` when the item is not there, deleted, or has no file. */
export async function evidenceFile(
  actor: Actor,
  evidenceId: string,
): Promise<{ sha256: string; bytes: number; damage: FileDamage | null; name: string } | null> {
  if (!z.uuid().safeParse(evidenceId).success) return null;
  return inWorkspace(actor, async (tx) => {
    const evidence = await tx.evidence.findFirst({
      where: { id: evidenceId, deletedAt: null, claim: { deletedAt: null } },
      select: {
        confidential: true,
        publisherId: true,
        claim: { select: { hops: { select: { sourceId: true, terms: true } } } },
        fileName: true,
        file: { select: { sha256: true, bytes: true, damage: true } },
      },
    });
    // What an actor may not see is not there.
    if (!evidence || isMasked(tx, evidence, evidence.claim.hops)) return null;
    return evidence.file ? { ...evidence.file, name: evidence.fileName } : null;
  });
}
