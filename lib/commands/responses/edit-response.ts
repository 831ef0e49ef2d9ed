import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim } from '#lib/commands/claims/claim-command.ts';
import { timeOrNone } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import {
  askedFields,
  loadResponse,
  loggedResponse,
  refusalOfAskedTimes,
  refusalOfParty,
  refusalToOverwriteResponse,
  responseTarget,
} from './response-command.ts';

/**
 * Changes who was asked, when and how; what came of it stays. Refused on a signed-off claim, and for another party
 * while the answer is evidence, which says who gave it.
 */
export const editResponse = defineCommand({
  name: 'edit-response',
  permission: 'response.edit',
  input: z.strictObject({ ...responseTarget, ...askedFields, askedAt: timeOrNone.default(null) }),
  load: loadResponse,
  run: async (tx, { input, facts, actor: { workspaceId }, now }) => {
    const { claim, response } = facts;
    const { partyId, channel, question, deadlineAt } = input;
    const askedAt = input.askedAt ?? new Date(response.askedAt);
    const answeredAt = response.answeredAt === null ? null : new Date(response.answeredAt);
    const no =
      refusalToOverwriteResponse(facts, input.revision) ??
      refusalToEdit(claim.stage) ??
      refusalOfAskedTimes({ askedAt, deadlineAt, answeredAt }, now) ??
      (await refusalOfParty(tx, input.partyId));
    if (no) return refused(no);
    const used = claim.evidence.find(({ id }) => id === response.evidenceId);
    if (used && input.partyId !== response.party.id)
      return refused({ code: 'answer-is-evidence', title: used.title });
    const asked = { partyId, channel, question, deadlineAt, askedAt };
    await tx.responseRequest.update({
      where: { workspaceId_id: { workspaceId, id: response.id } },
      data: { ...asked, updatedAt: now, revision: { increment: 1 } },
    });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'response' }, {}, [
      {
        type: 'response.edited',
        entity: 'ResponseRequest',
        entityId: response.id,
        before: loggedResponse({ ...response, partyId: response.party.id }),
        after: loggedResponse(asked),
      },
    ]);
  },
});
