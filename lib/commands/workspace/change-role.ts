import { z } from 'zod';
import { ok, refused } from '#lib/domain/result.ts';
import { roleSchema } from '#lib/domain/access/role.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { handOverIfAsked, receiver } from './held-work.ts';
import { endSessionsHere, loadMember, memberTarget, refusalToChange } from './member-command.ts';

/**
 * Gives a member another role, and hands over what they hold where that is asked for. Their sessions in this workspace
 * end; the last admin keeps theirs.
 */
export const changeRole = defineCommand({
  name: 'change-role',
  permission: 'members.manage',
  long: true,
  input: z.strictObject({ ...memberTarget, role: roleSchema, handOverTo: receiver.optional() }),
  load: loadMember,
  run: async (tx, { input, facts, actor, now }) => {
    const { member } = facts;
    const { role, revision } = input;
    const no = refusalToChange(facts, { actor, revision, staysAdmin: role === 'ADMIN' });
    if (no) return refused(no);
    const value = { memberId: member.id, role, revision: revision + 1 };
    await tx.member.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: member.id } },
      data: { role, revision: { increment: 1 } },
    });
    const sessionsEnded = role === member.role ? 0 : await endSessionsHere(tx, actor, member);
    const handed = await handOverIfAsked(tx, { from: member.userId, to: input.handOverTo, actor, now });
    if (!handed.ok) return handed;
    const before = { role: member.role };
    const after = { role, sessionsEnded, ...handed.value.after };
    return ok({
      value,
      events: [
        { type: 'member.role-changed', entity: 'Member', entityId: member.id, before, after },
        ...handed.value.events,
      ],
    });
  },
});
