import { z } from 'zod';
import { invitationTokenHash, parseInvitationLink } from '#lib/auth/invitation-link.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { roleSchema, type Role } from '#lib/domain/access/role.ts';

/** What someone who holds an invitation's link may know of it. */
export interface InvitationShown {
  workspace: string;
  email: string;
  role: Role;
  invitedBy: string;
}

const rowSchema = z.object({
  workspace: z.string(),
  email: z.string(),
  role: roleSchema,
  invitedBy: z.string(),
});

/**
 * The invitation behind a link, or `null` when it was used, withdrawn, has run out or never was. It takes no
 * actor: whoever holds the link's secret may see it.
 */
export async function invitation(link: string): Promise<InvitationShown | null> {
  const parsed = parseInvitationLink(link);
  if (!parsed) return null;
  const tokenHash = invitationTokenHash(parsed.token);
  const rows = await inWorkspace(
    { workspaceId: parsed.workspaceId, userId: null },
    (tx) => tx.$queryRaw`
      SELECT w.name AS workspace, i.email, i.role, u.name AS "invitedBy"
      FROM "Invitation" i JOIN "Workspace" w ON w.id = i."workspaceId" JOIN "User" u ON u.id = i."createdBy"
      WHERE i."workspaceId" = current_workspace() AND i."tokenHash" = ${tokenHash}
        AND invitation_open(i, clock_timestamp())`,
  );
  return z.array(rowSchema).max(1).parse(rows)[0] ?? null;
}
