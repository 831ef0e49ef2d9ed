import { z } from 'zod';
import type { SignedInActor } from '#lib/auth/sessions/sessions.ts';
import { authSettings } from '#lib/config/auth-settings.ts';
import { database } from '#lib/db/connection/client.ts';

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
  const rows = await database().$queryRaw`
    SELECT handle AS id, "userAgent", address, "createdAt", "lastSeenAt", current
    FROM sessions_beside(${actor.sessionId}::uuid, ${idleMinutes}::int)`;
  return z.array(sessionSchema).parse(rows);
}
