import { z } from 'zod';
import { lockMembers } from '#lib/db/people/member-rows.ts';
import { ok } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Makes an invitation's link useless. One that was used or withdrawn already is not found. */
export const withdrawInvitation = defineCommand({
  name: 'withdraw-invitation',
  permission: 'members.manage',
  input: z.strictObject({ invitationId: z.uuid() }),
  load: async (tx, { invitationId }, { workspaceId }) => {
    await lockMembers(tx);
    const open = await tx.invitation.findUnique({
      where: { workspaceId_id: { workspaceId, id: invitationId }, acceptedAt: null, withdrawnAt: null },
    });
    return open && { open, policy: {} };
  },
  run: async (tx, { facts: { open }, actor: { workspaceId }, now }) => {
    await tx.invitation.update({
      where: { workspaceId_id: { workspaceId, id: open.id } },
      data: { withdrawnAt: now },
    });
    const event = { type: 'invitation.withdrawn', entity: 'Invitation', entityId: open.id };
    return ok({ value: { invitationId: open.id }, events: [event] });
  },
});
