import { z } from 'zod';
import { ok, refused } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { loadMember, memberTarget, refusalToChange } from './member-command.ts';

/** Lets a disabled member back in, in the role they had. */
export const enableMember = defineCommand({
  name: 'enable-member',
  permission: 'members.manage',
  input: z.strictObject(memberTarget),
  load: loadMember,
  run: async (tx, { input, facts, actor }) => {
    const { member } = facts;
    const no = refusalToChange(facts, { actor, revision: input.revision, staysAdmin: true });
    if (no) return refused(no);
    await tx.member.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: member.id } },
      data: { disabledAt: null, revision: { increment: 1 } },
    });
    return ok({
      value: { memberId: member.id, revision: input.revision + 1 },
      events: [
        {
          type: 'member.enabled',
          entity: 'Member',
          entityId: member.id,
          before: { disabled: member.disabled },
          after: { disabled: false },
        },
      ],
    });
  },
});
