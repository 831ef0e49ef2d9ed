import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, loadClaim } from './claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { arePeopleApart, peopleInOrder, peopleTarget } from './people-pair.ts';

/** Takes back that two anonymous sources are different people: they may be one again. */
export const undoTellPeopleApart = defineCommand({
  name: 'undo-tell-people-apart',
  permission: 'evidence.edit',
  input: z.strictObject(peopleTarget),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToEdit(claim.stage);
    if (no) return refused(no);
    if (!arePeopleApart(claim, input)) return refused({ code: 'not-found' });
    const people = peopleInOrder(input);
    await tx.peoplePair.deleteMany({ where: { claimId: claim.id, ...people } });
    return changeClaim(tx, { claim, now, workspaceId: actor.workspaceId, touched: 'evidence' }, {}, [
      { type: 'evidence.people-no-longer-apart', before: { ...people } },
    ]);
  },
});
