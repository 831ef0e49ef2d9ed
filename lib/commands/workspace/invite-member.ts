import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import {
  invitationAddress,
  invitationDays,
  invitationTokenHash,
  newInvitationToken,
} from '#lib/auth/invitation-link.ts';
import { siteBase } from '#lib/config/auth-settings.ts';
import { lockMembers } from '#lib/db/people/member-rows.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { isDemoAddress } from '#lib/domain/access/demo-people.ts';
import { emailSchema } from '#lib/domain/access/password.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { roleSchema } from '#lib/domain/access/role.ts';
import { mailIsOn, sendLetter } from '#lib/mail/outbox.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Invites someone by e-mail address. While mail is on, the link goes to that address and is shown to nobody, so that
 * whoever accepts has shown that the address is theirs. While it is off, the secret of the link is answered; it is
 * stored as a hash only and can't be shown again. An earlier open invitation of the same address is withdrawn.
 * Accounts of the sample, whose password is published, join no other workspace.
 */
export const inviteMember = defineCommand({
  name: 'invite-member',
  permission: 'members.manage',
  input: z.strictObject({ email: emailSchema, role: roleSchema }),
  load: async (tx, { email }, actor) => {
    await lockMembers(tx);
    const { workspaceId } = actor;
    const member = await tx.member.findFirst({ where: { workspaceId, user: { email } } });
    const open = await tx.invitation.findFirst({
      where: { workspaceId, email, acceptedAt: null, withdrawnAt: null },
    });
    const { name: workspace, sample } = await tx.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { name: true, sample: true },
    });
    const people = await readPeople(tx, [actor.userId]);
    const invitedBy = people.get(actor.userId)?.name ?? 'An admin';
    return { isMember: member !== null, open, workspace, sample, invitedBy, policy: {} };
  },
  run: async (tx, { input, facts, actor, now }) => {
    if (facts.isMember) return refused({ code: 'already-member' });
    const { workspaceId } = actor;
    const { email, role } = input;
    const { open } = facts;
    if (isDemoAddress(email) && !facts.sample) return refused({ code: 'sample-account' });
    if (open) {
      await tx.invitation.update({
        where: { workspaceId_id: { workspaceId, id: open.id } },
        data: { withdrawnAt: now },
      });
    }
    const id = uuidv7();
    const token = newInvitationToken();
    const mailed = mailIsOn();
    const expiresAt = new Date(now.getTime() + invitationDays * 24 * 60 * 60_000);
    await tx.invitation.create({
      data: {
        workspaceId,
        id,
        email,
        role,
        tokenHash: invitationTokenHash(token),
        createdAt: now,
        createdBy: actor.userId,
        expiresAt,
        mailed,
      },
    });
    if (mailed) {
      const { workspace, invitedBy } = facts;
      const link = invitationAddress(siteBase(), workspaceId, token);
      const letter = { kind: 'invitation' as const, to: email, workspace, invitedBy, role, link };
      if (!(await sendLetter(tx, { ...letter, days: invitationDays }, id))) return refused({ code: 'busy' });
    }
    return ok({
      value: {
        invitationId: id,
        workspaceId,
        token: mailed ? null : token,
        expiresAt: expiresAt.toISOString(),
      },
      events: [
        { type: 'member.invited', entity: 'Invitation', entityId: id, after: { role } },
        ...(open ? [{ type: 'invitation.withdrawn', entity: 'Invitation', entityId: open.id }] : []),
      ],
    });
  },
});
