import { v7 } from 'uuid';
import { storedPrint } from '#lib/domain/corroboration/copies/print-bytes.ts';
import { wordCount } from '#lib/domain/corroboration/copies/text-print.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { sha256Hex } from '#lib/import/hash.ts';

interface Captured {
  workspaceId: string;
  evidenceId: string;
  by: string;
  at: Date;
}

/**
 * Keeps a captured text, already normalised, beside those captured before, and makes it the one that is looked
 * at; `''` lets none be looked at, and `undefined` leaves it as it is.
 */
export async function capture(
  tx: Tx,
  text: string | undefined,
  { workspaceId, evidenceId, by, at }: Captured,
): Promise<void> {
  if (text === undefined) return;
  const where = { workspaceId_id: { workspaceId, id: evidenceId } };
  if (text === '') {
    await tx.evidence.update({ where, data: { captureId: null } });
    return;
  }
  const captureId = v7();
  await tx.capture.create({
    data: {
      workspaceId,
      id: captureId,
      evidenceId,
      text,
      sha256: sha256Hex(text),
      words: wordCount(text),
      print: storedPrint(text),
      capturedAt: at,
      capturedBy: by,
    },
  });
  await tx.evidence.update({ where, data: { captureId } });
}
