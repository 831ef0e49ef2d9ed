import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/policy.ts';

/** A text that was captured or pasted, whole. */
export interface CapturedText {
  evidenceId: string;
  title: string;
  text: string;
  sha256: string;
}

/** The captured text of an item of evidence; `null` when there is none, or no such item for `actor`. */
export async function capturedText(actor: Actor, evidenceId: string): Promise<CapturedText | null> {
  const row = await inWorkspace(actor, (tx) =>
    tx.evidence.findFirst({
      where: { id: evidenceId, deletedAt: null, claim: { deletedAt: null } },
      select: { title: true, capturedText: true, capturedSha256: true },
    }),
  );
  if (!row || row.capturedText === null || row.capturedSha256 === null) return null;
  return { evidenceId, title: row.title, text: row.capturedText, sha256: row.capturedSha256 };
}
