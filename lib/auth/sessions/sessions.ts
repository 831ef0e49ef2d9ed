import { appendEvents } from '#lib/db/record/append-events.ts';
import { database } from '#lib/db/connection/client.ts';
import { withRetries } from '#lib/db/connection/problem.ts';
import { endSession, sessionFacts, sessionHandle } from '#lib/db/people/session-rows.ts';
import { enterWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/** Who is signed in: an actor, with the session it came by and what the shell shows of the person. */
export interface SignedInActor extends Actor {
  sessionId: string;
  name: string;
  email: string;
}

/** What a browser may be told of its own session: whose it is, and its name, which tells it from the one before. */
export function sessionToTell({ email, sessionId }: SignedInActor): { email: string; handle: string } {
  return { email, handle: sessionHandle(sessionId) };
}

/** How long sessions last. */
export interface SessionLimits {
  idleMinutes: number;
  absoluteMinutes: number;
}

/** Why a session is over: its person signed out or signed in anew, or it ran out. */
export type SessionEnd = 'signed-out' | 'signed-in-anew' | 'too-long' | 'idle' | 'disabled';

/**
 * Who the session `sessionId` belongs to now, or `null` when it is revoked, past its end, idle for too
 * long, its person is disabled, or no longer a member of the workspace it looks at. The role is the one
 * held at this moment. Notes that the session was used, at most once a minute; one that ran out is ended by this, and
 * its end goes into the log.
 */
export async function actorOfSession(
  sessionId: string,
  limits: SessionLimits,
): Promise<SignedInActor | null> {
  const found = await sessionFacts(database(), sessionId, limits.idleMinutes);
  if (!found?.workspaceId) return null;
  const { userId, workspaceId, role, name, email, over } = found;
  if (over) {
    await closeSession(sessionId, over);
    return null;
  }
  return role && { userId, workspaceId, role, sessionId, name, email };
}

/** Ends a session, with that in the log. Nothing happens when it had ended before. */
export async function closeSession(sessionId: string, why: SessionEnd): Promise<void> {
  await withRetries(() =>
    database().$transaction(async (tx) => {
      const session = await endSession(tx, sessionId);
      if (!session?.workspaceId) return;
      const { userId, workspaceId } = session;
      const now = await enterWorkspace(tx, { workspaceId, userId });
      // Nobody ended what ran out.
      const actorId = why === 'signed-out' || why === 'signed-in-anew' ? userId : null;
      await appendEvents(tx, { workspaceId, actorId, now }, [
        {
          type: 'session.closed',
          entity: 'Session',
          entityId: sessionHandle(sessionId),
          after: { userId, why },
        },
      ]);
    }),
  );
}
