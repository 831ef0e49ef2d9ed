import { z } from 'zod';
import { applyRule } from '#lib/db/claims/corroboration.ts';
import { lockRegister } from '#lib/db/sources/register-lock.ts';
import { lockRules, readRules } from '#lib/db/people/workspace-rules.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

const howMany = 'Give a number of origins from 1 to 9.';
const howLong = 'Give a number of hours from 1 to 720.';

/**
 * Settles when evidence suffices in this workspace, how long a claim that nobody has may be unverified, whether whoever
 * records one has it, and whether it grades; verdicts follow at once.
 */
export const setWorkspaceRules = defineCommand({
  name: 'set-workspace-rules',
  permission: 'workspace.rules',
  long: true,
  input: z.strictObject({
    revision: revisionSchema,
    originsNeeded: z.int(howMany).min(1, howMany).max(9, howMany),
    primarySuffices: z.boolean(),
    admiralty: z.boolean(),
    /** Left out, it stays. */
    unverifiedHours: z.int(howLong).min(1, howLong).max(720, howLong).optional(),
    /** Left out, it stays, too. */
    assignRecorder: z.boolean().optional(),
  }),
  load: async (tx) => {
    await lockRegister(tx);
    return { rules: await lockRules(tx), policy: {} };
  },
  run: async (tx, { input, facts: { rules }, actor: { workspaceId }, now }) => {
    const { revision: seen, ...before } = rules;
    if (seen !== input.revision) return refused({ code: 'conflict', current: rules });
    const {
      originsNeeded,
      primarySuffices,
      admiralty,
      unverifiedHours = before.unverifiedHours,
      assignRecorder = before.assignRecorder,
    } = input;
    const after = { originsNeeded, primarySuffices, admiralty, unverifiedHours, assignRecorder };
    await tx.workspace.update({
      where: { id: workspaceId },
      data: { ...after, revision: { increment: 1 } },
    });
    const fallen = await applyRule(tx, { now, because: 'the workspace’s rule changed.' });
    return ok({
      value: await readRules(tx),
      events: [
        { type: 'workspace.rules-set', entity: 'Workspace', entityId: workspaceId, before, after },
        ...fallen,
      ],
    });
  },
});
