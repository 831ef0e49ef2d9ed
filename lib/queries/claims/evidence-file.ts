import { z } from 'zod';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { FileDamage } from '#lib/domain/evidence.ts';
import { isMaskedItem } from '#lib/domain/confidential/mask-claim.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/** The file of an item of evidence, or `null` when the item is not there, deleted, or has no file. */
export async function evidenceFile(
  actor: Actor,
  evidenceId: string,
): Promise<{ sha256: string; bytes: number; damage: FileDamage | null; name: string } | null> {
  if (!z.uuid().safeParse(evidenceId).success) return null;
  const evidence = await inWorkspace(actor, (tx) =>
    tx.evidence.findFirst({
      where: { id: evidenceId, deletedAt: null, claim: { deletedAt: null } },
      select: {
        confidential: true,
        fileName: true,
        file: { select: { sha256: true, bytes: true, damage: true } },
      },
    }),
  );
  // What an actor may not see is not there.
  if (!evidence || isMaskedItem(evidence, { role: actor.role, way: 'DESK' })) return null;
  return evidence.file ? { ...evidence.file, name: evidence.fileName } : null;
}
