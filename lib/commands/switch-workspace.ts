import { z } from 'zod';
import { ok, refused } from '#lib/domain/result.ts';
import { definePersonCommand, nothingToPrepare } from './person-kernel.ts';

/** Turns this session to another workspace its person belongs to. Any other workspace is not found. */
export const switchWorkspace = definePersonCommand({
  name: 'switch-workspace',
  input: z.strictObject({ workspaceId: z.uuid() }),
  workspace: ({ workspaceId }) => workspaceId,
  prepare: nothingToPrepare,
  run: async (tx, { person, input: { workspaceId } }) => {
    const { userId, sessionId } = person;
    const member = await tx.member.findUnique({
      where: { workspaceId_userId: { workspaceId, userId }, disabledAt: null },
    });
    if (!member) return refused({ code: 'not-found' });
    await tx.session.update({ where: { id: sessionId, userId }, data: { workspaceId } });
    const event = { type: 'session.entered', entity: 'Session', entityId: sessionId };
    return ok({ value: { workspaceId }, events: [event] });
  },
});
