import { readPeople } from '#lib/db/people/people.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { CapturedText } from '#lib/domain/shapes/captured-text.ts';
import { refusal, type Actor } from '#lib/domain/access/policy.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';

/**
 * One text captured from an item of evidence, for those who work on evidence. Refused as not found when it is
 * not there for `actor`, or the item is deleted.
 */
export async function capturedText(
  actor: Actor,
  evidenceId: string,
  captureId: string,
): Promise<Result<CapturedText>> {
  const no = refusal(actor, 'evidence.edit', {});
  if (no) return refused(no);
  return inWorkspace(actor, async (tx) => {
    const capture = await tx.capture.findFirst({
      where: { id: captureId, evidence: { id: evidenceId, deletedAt: null, claim: { deletedAt: null } } },
      select: { id: true, text: true, sha256: true, capturedAt: true, capturedBy: true },
    });
    if (!capture) return refused({ code: 'not-found' });
    const { id, text, sha256, capturedAt, capturedBy } = capture;
    const person = (await readPeople(tx, [capturedBy])).get(capturedBy);
    return ok({ id, text, sha256, at: capturedAt.toISOString(), by: person?.name ?? 'Someone who left' });
  });
}
