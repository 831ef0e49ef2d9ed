import { v7 } from 'uuid';
import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { isInOwnCause, stanceOfAnswer } from '#lib/domain/response.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import {
  changeByResponse,
  loadResponse,
  refusalOfParty,
  refusalToOverwriteResponse,
  responseTarget,
} from './response-command.ts';

/**
 * Makes an answer that confirms or denies the claim an item of evidence in one step: a note, first-hand
 * from the party, with their words. Reopens a signed-off claim, as new evidence does.
 */
export const answerAsEvidence = defineCommand({
  name: 'answer-as-evidence',
  permission: 'evidence.add',
  input: z.strictObject(responseTarget),
  load: loadResponse,
  run: async (tx, { input, facts, actor, now }) => {
    const { claim, response } = facts;
    const no =
      refusalToOverwriteResponse(facts, input.revision) ?? (await refusalOfParty(tx, response.party.id));
    if (no) return refused(no);
    const used = claim.evidence.find(({ id }) => id === response.evidenceId);
    if (used) return refused({ code: 'answer-is-evidence', title: used.title });
    const stance = stanceOfAnswer(response.outcome);
    if (stance === null) return refused({ code: 'no-answer-yet' });
    const { workspaceId, userId } = actor;
    const evidenceId = v7();
    const verb = stance === 'SUPPORTS' ? 'confirms' : 'denies';
    const written = {
      kind: 'NOTE',
      publisherId: response.party.id,
      stance,
      role: 'SECONDARY',
      firstHand: true,
      interested: isInOwnCause(response.outcome),
      excerpt: response.words,
    } as const;
    await tx.evidence.create({
      data: {
        workspaceId,
        id: evidenceId,
        claimId: claim.id,
        ...written,
        title: `${response.party.name} ${verb} it`,
        createdAt: now,
        createdBy: userId,
        updatedAt: now,
      },
    });
    await tx.responseRequest.update({
      where: { workspaceId_id: { workspaceId, id: response.id } },
      data: { evidenceId, updatedAt: now, revision: { increment: 1 } },
    });
    const event = {
      type: 'evidence.added',
      entity: 'Evidence',
      entityId: evidenceId,
      // The title names the party, and names of sources stay out of the log.
      after: { ...written, responseId: response.id },
    };
    return changeByResponse(tx, { claim, now, workspaceId }, event, 'A response became evidence.');
  },
});
