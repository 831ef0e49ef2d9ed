import { z } from 'zod';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { handOverWork, receiver } from './held-work.ts';
import { loadMember, memberTarget } from './member-command.ts';

/** Hands all that a member holds to another, or to nobody; whoever is disabled may still hold something. */
export const handOverWorkOf = defineCommand({
  name: 'hand-over-work',
  permission: 'members.manage',
  long: true,
  input: z.strictObject({ ...memberTarget, handOverTo: receiver }),
  load: loadMember,
  run: async (tx, { input, facts: { member }, actor, now }) => {
    if (member.revision !== input.revision) return refused({ code: 'conflict', current: member });
    const done = await handOverWork(tx, { from: member.userId, to: input.handOverTo, actor, now });
    if (!done.ok) return done;
    const { counts, events } = done.value;
    const { id, revision } = member;
    return ok({
      value: { memberId: id, revision, ...counts },
      events: [
        {
          type: 'member.work-handed-over',
          entity: 'Member',
          entityId: id,
          after: { to: input.handOverTo, ...counts },
        },
        ...events,
      ],
    });
  },
});
