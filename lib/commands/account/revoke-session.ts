import { z } from 'zod';
import { endOwnSessions } from '#lib/db/people/session-rows.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { definePersonCommand, nothingToPrepare } from '#lib/commands/kernel/person-kernel.ts';

/**
 * Ends one of a person's own sessions, named by its handle. Another person's is not found. It is in the log of the
 * workspace that the session looked at.
 */
export const revokeSession = definePersonCommand({
  name: 'revoke-session',
  input: z.strictObject({ sessionId: z.uuid() }),
  prepare: nothingToPrepare,
  run: async (tx, { person, input }) => {
    const { sessionId } = input;
    const [ended] = await endOwnSessions(tx, person.sessionId, sessionId);
    if (!ended) return refused({ code: 'not-found' });
    const events = [{ type: 'session.revoked', entity: 'Session', entityId: sessionId }];
    const workspaceId = ended.workspaceId ?? person.workspaceId;
    return ok({ value: { sessionId }, events: [], elsewhere: [{ workspaceId, events }] });
  },
});
