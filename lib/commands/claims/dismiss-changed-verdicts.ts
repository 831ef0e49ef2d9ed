import { z } from 'zod';
import { ok } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Says that these claims, whose verdict changed by the rules of a new release, have been seen. */
export const dismissChangedVerdicts = defineCommand({
  name: 'dismiss-changed-verdicts',
  permission: 'claim.sign-off',
  input: z.strictObject({
    claimIds: z
      .array(z.uuid())
      .min(1, 'Name at least one claim.')
      .max(500, 'Name 500 at most.')
      .overwrite((list) => [...new Set(list)]),
  }),
  load: async (tx, { claimIds }) => {
    const there = await tx.claim.count({ where: { id: { in: claimIds }, deletedAt: null } });
    return there === claimIds.length ? { policy: {} } : null;
  },
  run: async (tx, { input: { claimIds }, actor: { workspaceId } }) => {
    await tx.claim.updateMany({ where: { id: { in: claimIds } }, data: { verdictBefore: null } });
    return ok({
      value: { dismissed: claimIds.length },
      events: [
        {
          type: 'workspace.changed-verdicts-seen',
          entity: 'Workspace',
          entityId: workspaceId,
          after: { claimIds },
        },
      ],
    });
  },
});
