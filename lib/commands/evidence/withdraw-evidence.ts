import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalOfTimes } from '#lib/domain/time-bounds.ts';
import { changeClaim } from '#lib/commands/claims/claim-command.ts';
import { loadEvidence } from './evidence-command.ts';
import { reasonSchema, revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Records that its publisher took an item back or corrected it since. It stays listed and counts for nothing.
 * Allowed on a claim that is signed off, which it reopens: the ground has moved under it.
 */
export const withdrawEvidence = defineCommand({
  name: 'withdraw-evidence',
  permission: 'evidence.edit',
  input: z.strictObject({
    evidenceId: z.uuid(),
    revision: revisionSchema,
    withdrawnAt: z.iso
      .datetime({ offset: true, error: 'Give the date and time it was withdrawn.' })
      .transform((text) => new Date(text)),
    reason: reasonSchema,
  }),
  load: loadEvidence,
  run: async (tx, { input, facts: { claim, evidence }, actor, now }) => {
    if (evidence.revision !== input.revision) return refused({ code: 'conflict', current: claim });
    if (evidence.withdrawn) return refused({ code: 'withdrawn-already' });
    const time = { path: ['withdrawnAt'], what: 'The time it was withdrawn', at: input.withdrawnAt };
    const no = refusalOfTimes([{ ...time, kind: 'HAPPENED' }], now);
    if (no) return refused(no);
    const { workspaceId, userId } = actor;
    const { reason, withdrawnAt } = input;
    await tx.evidence.update({
      where: { workspaceId_id: { workspaceId, id: evidence.id } },
      data: {
        withdrawnAt,
        withdrawnReason: reason,
        withdrawnBy: userId,
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    const reopens = {
      reason: `Evidence was withdrawn by its publisher: ${reason}`,
      after: { evidenceId: evidence.id },
    };
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence', reopens }, {}, [
      {
        type: 'evidence.withdrawn',
        entity: 'Evidence',
        entityId: evidence.id,
        after: { withdrawnAt: withdrawnAt.toISOString() },
        reason,
      },
    ]);
  },
});
