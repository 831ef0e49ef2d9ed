import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { database } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { roleSchema } from '#lib/domain/role.ts';
import type { Actor } from '#lib/domain/policy.ts';

/** Who is signed in: an actor, with the session it came by and what the shell shows of the person. */
export interface SignedInActor extends Actor {
  sessionId: string;
  name: string;
  email: string;
}

/** How long sessions last. */
export interface SessionLimits {
  idleMinutes: number;
  absoluteMinutes: number;
}

const found = z
  .array(
    z.object({
      userId: z.string(),
      workspaceId: z.string().nullable(),
      name: z.string(),
      email: z.string(),
      unseen: z.boolean(),
    }),
  )
  .max(1);

const membership = z.array(z.object({ role: roleSchema })).max(1);

/**
 * Who the session `sessionId` belongs to now, or `null` when it is revoked, past its end, idle for too
 * long, its person is disabled, or no longer a member of the workspace it looks at. The role is the one
 * held at this moment. Notes that the session was used, at most once a minute.
 */
export async function actorOfSession(
  sessionId: string,
  limits: SessionLimits,
): Promise<SignedInActor | null> {
  return database().$transaction(async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT s."userId", s."workspaceId", u.name, u.email,
             s."lastSeenAt" < clock_timestamp() - interval '1 minute' AS unseen,
             set_config('app.user_id', s."userId"::text, true)
      FROM "Session" s JOIN "User" u ON u.id = s."userId"
      WHERE s.id = ${sessionId}::uuid AND s."revokedAt" IS NULL AND u."disabledAt" IS NULL
        AND s."expiresAt" > clock_timestamp()
        AND s."lastSeenAt" > clock_timestamp() - make_interval(mins => ${limits.idleMinutes}::int)`;
    const [session] = found.parse(rows);
    if (!session?.workspaceId) return null;
    const { userId, workspaceId, name, email, unseen } = session;
    const memberships = await tx.$queryRaw`
      SELECT role FROM "Member"
      WHERE "userId" = ${userId}::uuid AND "workspaceId" = ${workspaceId}::uuid AND "disabledAt" IS NULL`;
    const [member] = membership.parse(memberships);
    if (!member) return null;
    if (unseen) {
      await tx.$executeRaw`
        UPDATE "Session" SET "lastSeenAt" = clock_timestamp()
        WHERE id = ${sessionId}::uuid AND "lastSeenAt" < clock_timestamp() - interval '1 minute'`;
    }
    return { userId, workspaceId, role: member.role, sessionId, name, email };
  });
}

/** Opens a session of a person in a workspace and answers its id. */
export async function openSession(
  tx: Tx,
  session: { userId: string; workspaceId: string; userAgent: string; address: string; now: Date },
  limits: SessionLimits,
): Promise<string> {
  const { now, userAgent, ...rest } = session;
  const id = uuidv7();
  const expiresAt = new Date(now.getTime() + limits.absoluteMinutes * 60_000);
  const agent = userAgent.slice(0, 300);
  await tx.session.create({
    data: { id, ...rest, userAgent: agent, createdAt: now, lastSeenAt: now, expiresAt },
  });
  return id;
}

/** Ends the sessions that match and are open, and answers how many those were. */
export async function revokeSessions(
  tx: Tx,
  which: { id?: string | { not: string }; userId?: string; workspaceId?: string },
  now: Date,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}
