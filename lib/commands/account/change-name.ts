import { z } from 'zod';
import { otherWorkspacesOf } from '#lib/db/people/person-log.ts';
import { ok } from '#lib/domain/result.ts';
import { personNameSchema } from '#lib/domain/access/person-name.ts';
import { definePersonCommand, nothingToPrepare } from '#lib/commands/kernel/person-kernel.ts';

/**
 * Changes what a person is called. The log of each of their workspaces says that it changed and not to what: names stay
 * out of it.
 */
export const changeName = definePersonCommand({
  name: 'change-name',
  input: z.strictObject({ name: personNameSchema }),
  prepare: nothingToPrepare,
  run: async (tx, { person, input }) => {
    const data = { name: input.name, revision: { increment: 1 } };
    await tx.user.update({ where: { id: person.userId }, data, select: { id: true } });
    const events = [{ type: 'person.renamed', entity: 'User', entityId: person.userId }];
    const others = await otherWorkspacesOf(tx, person);
    const elsewhere = others.map((workspaceId) => ({ workspaceId, events }));
    return ok({ value: { name: input.name }, events, elsewhere });
  },
});
