import { z } from 'zod';
import { loadClaim } from '#lib/commands/claims/claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { changeCounted } from './change-counted.ts';
import { refused } from '#lib/domain/result.ts';

/**
 * Takes a claim off an article that is not its own; the claim stays, and stands wherever else it did.
 * `restore-appearance` puts it back.
 */
export const removeAppearance = defineCommand({
  name: 'remove-appearance',
  permission: 'claim.record',
  input: z.strictObject({ claimId: z.uuid(), appearanceId: z.uuid() }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor: { workspaceId }, now }) => {
    const there = claim.appearances.find(({ id }) => id === input.appearanceId);
    if (!there) return refused({ code: 'not-found' });
    await tx.appearance.update({
      where: { workspaceId_id: { workspaceId, id: there.id } },
      data: { removedAt: now },
    });
    const { versionId, start, end, exact } = there.anchor;
    return changeCounted(tx, { claim, now, workspaceId }, [
      {
        type: 'claim.appearance-removed',
        entity: 'Appearance',
        ...{ entityId: there.id, articleId: there.article.id },
        before: { versionId, start, end, exact },
      },
    ]);
  },
});
