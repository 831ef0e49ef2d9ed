import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** How long an invitation can be accepted, in days. */
export const invitationDays = 7;

const linkSchema = z.object({ workspaceId: z.uuid(), token: z.string().regex(/^[\w-]{43}$/) });

/** A new secret for one invitation: 256 bits, in a form that can stand in an address. */
export function newInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The address of an invitation that is sent by mail. `site` is the address people use, without a path. What follows the
 * # never leaves the browser: not to a server's log, not to another site.
 */
export function invitationAddress(site: string, workspaceId: string, token: string): string {
  return `${site}/invitation#${workspaceId}.${token}`;
}

/** What is stored of the secret. It is random, so a plain hash keeps it. */
export function invitationTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The workspace and secret of an invitation's link, `{workspaceId}.{token}`, or `null` when it is not one. */
export function parseInvitationLink(link: string): { workspaceId: string; token: string } | null {
  const [workspaceId, token, ...rest] = link.split('.');
  const parsed = linkSchema.safeParse({ workspaceId, token });
  return parsed.success && rest.length === 0 ? parsed.data : null;
}
