import { z } from 'zod';
import { revokeSessions } from '#lib/auth/sessions.ts';
import { ok } from '#lib/domain/result.ts';
import { definePersonCommand, nothingToPrepare } from './person-kernel.ts';

/** Ends all of a person's sessions but the one this comes from, and answers how many those were. */
export const revokeOtherSessions = definePersonCommand({
  name: 'revoke-other-sessions',
  input: z.strictObject({}),
  prepare: nothingToPrepare,
  run: async (tx, { person, now }) => {
    const { userId, sessionId } = person;
    const ended = await revokeSessions(tx, { id: { not: sessionId }, userId }, now);
    const event = { type: 'session.others-revoked', entity: 'User', entityId: userId, after: { ended } };
    return ok({ value: { ended }, events: ended > 0 ? [event] : [] });
  },
});
