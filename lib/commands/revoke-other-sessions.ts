import { z } from 'zod';
import { endOwnSessions } from '#lib/db/session-rows.ts';
import { ok } from '#lib/domain/result.ts';
import { definePersonCommand, nothingToPrepare } from './person-kernel.ts';

/** Ends all of a person's sessions but the one this comes from, and answers how many those were. */
export const revokeOtherSessions = definePersonCommand({
  name: 'revoke-other-sessions',
  input: z.strictObject({}),
  prepare: nothingToPrepare,
  run: async (tx, { person }) => {
    const { userId, sessionId } = person;
    const ended = await endOwnSessions(tx, sessionId, null);
    const event = { type: 'session.others-revoked', entity: 'User', entityId: userId, after: { ended } };
    return ok({ value: { ended }, events: ended > 0 ? [event] : [] });
  },
});
