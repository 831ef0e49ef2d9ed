import { z } from 'zod';
import type { SignedInActor } from '#lib/auth/sessions.ts';
import { authSettings } from '#lib/auth/settings.ts';
import { asPerson } from '#lib/db/transaction.ts';

const iso = z.date().transform((at) => at.toISOString());

const sessionSchema = z.object({
  id: z.string(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: iso,
  lastSeenAt: iso,
  current: z.boolean(),
});

export type SessionListed = z.infer<typeof sessionSchema>;

/** The sessions a person is signed in with now: this one first, then the last used. */
export async function ownSessions(actor: SignedInActor): Promise<SessionListed[]> {
  const { idleMinutes } = authSettings();
  const rows = await asPerson(
    actor.userId,
    (tx) => tx.$queryRaw`
      SELECT id, "userAgent", address, "createdAt", "lastSeenAt", id = ${actor.sessionId}::uuid AS current
      FROM "Session"
      WHERE "userId" = ${actor.userId}::uuid AND "revokedAt" IS NULL AND "expiresAt" > clock_timestamp()
        AND "lastSeenAt" > clock_timestamp() - make_interval(mins => ${idleMinutes}::int)
      ORDER BY id = ${actor.sessionId}::uuid DESC, "lastSeenAt" DESC`,
  );
  return z.array(sessionSchema).parse(rows);
}
