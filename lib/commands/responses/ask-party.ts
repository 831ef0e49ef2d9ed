import { v7 } from 'uuid';
import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { loadClaim } from '#lib/commands/claims/claim-command.ts';
import { timeOrNone } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import {
  askedFields,
  changeByResponse,
  loggedResponse,
  refusalOfAskedTimes,
  refusalOfParty,
} from './response-command.ts';

/**
 * Records that a party was asked about a claim, when and how. Needs no revision, because it overwrites
 * nothing; a claim that was signed off is reopened by it in the same transaction.
 */
export const askParty = defineCommand({
  name: 'ask-party',
  permission: 'response.edit',
  input: z.strictObject({ claimId: z.uuid(), ...askedFields, askedAt: timeOrNone.default(null) }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const { partyId, channel, question, deadlineAt } = input;
    const asked = { partyId, channel, question, deadlineAt, askedAt: input.askedAt ?? now };
    const no =
      refusalOfAskedTimes({ ...asked, answeredAt: null }, now) ?? (await refusalOfParty(tx, partyId));
    if (no) return refused(no);
    const { workspaceId, userId } = actor;
    const id = v7();
    await tx.responseRequest.create({
      data: {
        workspaceId,
        id,
        claimId: claim.id,
        ...asked,
        createdAt: now,
        createdBy: userId,
        updatedAt: now,
      },
    });
    const event = { type: 'response.asked', entityId: id, after: loggedResponse(asked) };
    return changeByResponse(tx, { claim, now, workspaceId }, event, 'Someone was asked to respond.');
  },
});
