import { z } from 'zod';
import { readHeldWork } from '#lib/db/people/held-work.ts';
import { mailAbout, type MailAbout } from '#lib/db/people/mail-rows.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { holdsNothing, type HeldWork } from '#lib/domain/access/held-work.ts';
import { mailFailureWords } from '#lib/domain/access/mail-failure.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import { roleSchema } from '#lib/domain/access/role.ts';

const memberSchema = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  disabled: z.boolean(),
  revision: z.number(),
  joinedAt: z.date().transform((at) => at.toISOString()),
});

const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  invitedBy: z.string(),
  expiresAt: z.date().transform((at) => at.toISOString()),
  over: z.boolean(),
});

/** A member, with what they would leave behind. */
export type MemberListed = z.infer<typeof memberSchema> & { held: HeldWork };
/** How the mail of an invitation went: `trouble` says why it did not go out, so far or at all. */
export interface InvitationMail {
  state: 'sent' | 'waiting' | 'failed';
  trouble: string | null;
}

/** An open invitation; `mail` is `null` where its link was shown. */
export type InvitationListed = z.infer<typeof invitationSchema> & { mail: InvitationMail | null };

function shownMail({ waiting, sentAt, failure }: MailAbout): InvitationMail {
  const state = sentAt ? 'sent' : waiting ? 'waiting' : 'failed';
  return { state, trouble: failure && mailFailureWords(failure) };
}

/** The members of the actor's workspace by name and its unanswered invitations; `null` for all but admins. */
export async function members(
  actor: Actor,
): Promise<{ members: MemberListed[]; invitations: InvitationListed[] } | null> {
  if (!may(actor, 'members.manage')) return null;
  return inWorkspace(actor, async (tx) => {
    const memberRows = await tx.$queryRaw`
      SELECT m.id, m."userId", u.name, u.email, m.role, m."disabledAt" IS NOT NULL AS disabled, m.revision,
             m."createdAt" AS "joinedAt"
      FROM "Member" m JOIN "User" u ON u.id = m."userId"
      WHERE m."workspaceId" = current_workspace()
      ORDER BY m."disabledAt" IS NOT NULL, lower(u.name), m.id`;
    const invitationRows = await tx.$queryRaw`
      SELECT i.id, i.email, i.role, u.name AS "invitedBy", i."expiresAt",
             NOT invitation_open(i, clock_timestamp()) AS over
      FROM "Invitation" i JOIN "User" u ON u.id = i."createdBy"
      WHERE i."workspaceId" = current_workspace() AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL
      ORDER BY i."createdAt" DESC`;
    const invitations = z.array(invitationSchema).parse(invitationRows);
    const mails = await mailAbout(
      tx,
      invitations.map(({ id }) => id),
    );
    const held = await readHeldWork(tx);
    const mailOf = new Map(mails.map((mail) => [mail.about, shownMail(mail)]));
    return {
      members: z
        .array(memberSchema)
        .parse(memberRows)
        .map((member) => ({ ...member, held: held.get(member.userId) ?? holdsNothing })),
      invitations: invitations.map((each) => ({ ...each, mail: mailOf.get(each.id) ?? null })),
    };
  });
}
