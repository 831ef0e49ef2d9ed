import { z } from 'zod';
import { ok, refused } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { handOverIfAsked, receiver } from './held-work.ts';
import { endSessionsHere, loadMember, memberTarget, refusalToChange } from './member-command.ts';

/**
 * Shuts a member out of this workspace at once, and hands over what they hold where that is asked for. What they recorded
 * stays, with their name.
 */
export const disableMember = defineCommand({
  name: 'disable-member',
  permission: 'members.manage',
  long: true,
  input: z.strictObject({ ...memberTarget, handOverTo: receiver.optional() }),
  load: loadMember,
  run: async (tx, { input, facts, actor, now }) => {
    const { member } = facts;
    const no = refusalToChange(facts, { actor, revision: input.revision, staysAdmin: false });
    if (no) return refused(no);
    await tx.member.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: member.id } },
      data: { disabledAt: now, revision: { increment: 1 } },
    });
    const sessionsEnded = await endSessionsHere(tx, actor, member);
    const handed = await handOverIfAsked(tx, { from: member.userId, to: input.handOverTo, actor, now });
    if (!handed.ok) return handed;
    const { after, events } = handed.value;
    return ok({
      value: { memberId: member.id, revision: input.revision + 1 },
      events: [
        {
          type: 'member.disabled',
          entity: 'Member',
          entityId: member.id,
          before: { disabled: member.disabled },
          after: { disabled: true, sessionsEnded, ...after },
        },
        ...events,
      ],
    });
  },
});
