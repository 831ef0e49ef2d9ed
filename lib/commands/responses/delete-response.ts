import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim } from '#lib/commands/claims/claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { loadResponse, refusalToOverwriteResponse, responseTarget } from './response-command.ts';

/** Takes a response away; `restore-response` brings it back. Refused on a signed-off claim. */
export const deleteResponse = defineCommand({
  name: 'delete-response',
  permission: 'response.delete',
  input: z.strictObject(responseTarget),
  load: loadResponse,
  run: async (tx, { input, facts, actor: { workspaceId }, now }) => {
    const { claim, response } = facts;
    const no = refusalToOverwriteResponse(facts, input.revision) ?? refusalToEdit(claim.stage);
    if (no) return refused(no);
    await tx.responseRequest.update({
      where: { workspaceId_id: { workspaceId, id: response.id } },
      data: { deletedAt: now, updatedAt: now, revision: { increment: 1 } },
    });
    const { outcome, words, party } = response;
    return changeClaim(tx, { claim, now, workspaceId, touched: 'response' }, {}, [
      {
        type: 'response.deleted',
        entity: 'ResponseRequest',
        entityId: response.id,
        before: { partyId: party.id, outcome, words },
      },
    ]);
  },
});
