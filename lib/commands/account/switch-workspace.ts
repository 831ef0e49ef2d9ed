import { z } from 'zod';
import { sessionHandle, turnSession } from '#lib/db/people/session-rows.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { definePersonCommand, nothingToPrepare } from '#lib/commands/kernel/person-kernel.ts';

/** Turns this session to another workspace its person belongs to. Any other workspace is not found. */
export const switchWorkspace = definePersonCommand({
  name: 'switch-workspace',
  input: z.strictObject({ workspaceId: z.uuid() }),
  workspace: ({ workspaceId }) => workspaceId,
  prepare: nothingToPrepare,
  run: async (tx, { person, input: { workspaceId } }) => {
    const { sessionId } = person;
    if (!(await turnSession(tx, sessionId, workspaceId))) return refused({ code: 'not-found' });
    const event = { type: 'session.entered', entity: 'Session', entityId: sessionHandle(sessionId) };
    return ok({ value: { workspaceId }, events: [event] });
  },
});
