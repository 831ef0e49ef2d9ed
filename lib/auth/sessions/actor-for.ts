import { z } from 'zod';
import { signInFacts } from '#lib/db/people/account-rows.ts';
import { database } from '#lib/db/connection/client.ts';
import { asPerson } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { roleSchema } from '#lib/domain/access/role.ts';

const membership = z.array(z.object({ workspaceId: z.string(), role: roleSchema })).max(1);

/**
 * The person of `email` as an actor in the workspace called `slug`, for scripts, which act without a
 * session; `null` when there is no such member or either is disabled.
 */
export async function actorFor(email: string, slug: string): Promise<Actor | null> {
  const account = await signInFacts(database(), email.trim().toLowerCase());
  if (!account || account.disabled) return null;
  const { userId } = account;
  const rows = await asPerson(
    userId,
    (tx) => tx.$queryRaw`
      SELECT m."workspaceId", m.role FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId"
      WHERE m."userId" = ${userId}::uuid AND m."disabledAt" IS NULL AND w.slug = ${slug}`,
  );
  const [member] = membership.parse(rows);
  return member ? { userId, ...member } : null;
}
