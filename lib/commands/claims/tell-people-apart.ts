import { v7 } from 'uuid';
import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, loadClaim } from './claim-command.ts';
import { reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { arePeopleApart, peopleInOrder, peopleTarget, refusalOfPeople } from './people-pair.ts';

/** Says why two anonymous sources of a claim are different people, so that they count as two. */
export const tellPeopleApart = defineCommand({
  name: 'tell-people-apart',
  permission: 'evidence.edit',
  input: z.strictObject({ ...peopleTarget, reason: reasonSchema }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToEdit(claim.stage) ?? refusalOfPeople(claim, input);
    if (no) return refused(no);
    if (arePeopleApart(claim, input)) return refused({ code: 'people-apart-already' });
    const { workspaceId, userId } = actor;
    const people = peopleInOrder(input);
    const about = { workspaceId, id: v7(), claimId: claim.id, createdAt: now, createdBy: userId };
    await tx.peoplePair.create({ data: { ...about, ...people, reason: input.reason } });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence' }, {}, [
      { type: 'evidence.people-told-apart', after: { ...people }, reason: input.reason },
    ]);
  },
});
