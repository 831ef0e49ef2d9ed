import { z } from 'zod';
import { endOwnSessions } from '#lib/db/people/session-rows.ts';
import { ok } from '#lib/domain/result.ts';
import { definePersonCommand, nothingToPrepare } from '#lib/commands/kernel/person-kernel.ts';

/**
 * Ends all of a person's sessions but the one this comes from, and answers how many those were. Each workspace's log
 * says how many of them looked at it.
 */
export const revokeOtherSessions = definePersonCommand({
  name: 'revoke-other-sessions',
  input: z.strictObject({}),
  prepare: nothingToPrepare,
  run: async (tx, { person }) => {
    const { userId, sessionId } = person;
    const ended = await endOwnSessions(tx, sessionId, null);
    const at = Map.groupBy(ended, (one) => one.workspaceId ?? person.workspaceId);
    const elsewhere = [...at].map(([workspaceId, { length }]) => ({
      workspaceId,
      events: [
        { type: 'session.others-revoked', entity: 'User', entityId: userId, after: { ended: length } },
      ],
    }));
    return ok({ value: { ended: ended.length }, events: [], elsewhere });
  },
});
