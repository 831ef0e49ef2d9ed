import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { isAnswer, outcomeSchema } from '#lib/domain/response.ts';
import { prose, timeOrNone } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import {
  changeByResponse,
  loadResponse,
  refusalOfAnswerTime,
  refusalToOverwriteResponse,
  responseTarget,
} from './response-command.ts';

/**
 * Records what came of asking: the outcome, their words and when they answered. Reopens a signed-off claim
 * in the same transaction. An answer that is evidence already keeps its outcome until that is deleted.
 */
export const recordAnswer = defineCommand({
  name: 'record-answer',
  permission: 'response.edit',
  input: z.strictObject({
    ...responseTarget,
    outcome: outcomeSchema,
    words: prose('their words', 10_000).default(''),
    answeredAt: timeOrNone.default(null),
  }),
  load: loadResponse,
  run: async (tx, { input, facts, actor: { workspaceId }, now }) => {
    const { claim, response } = facts;
    const { outcome, words } = input;
    const answeredAt = isAnswer(outcome) ? (input.answeredAt ?? now) : null;
    const no =
      refusalToOverwriteResponse(facts, input.revision) ??
      refusalOfAnswerTime(new Date(response.askedAt), answeredAt, now);
    if (no) return refused(no);
    const used = claim.evidence.find(({ id }) => id === response.evidenceId);
    if (used && outcome !== response.outcome)
      return refused({ code: 'answer-is-evidence', title: used.title });
    await tx.responseRequest.update({
      where: { workspaceId_id: { workspaceId, id: response.id } },
      data: {
        outcome,
        words,
        answeredAt,
        ...(used ? {} : { evidenceId: null }),
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    const event = {
      type: 'response.answered',
      entityId: response.id,
      before: { outcome: response.outcome, words: response.words, answeredAt: response.answeredAt },
      after: { outcome, words, answeredAt: answeredAt?.toISOString() ?? null },
    };
    return changeByResponse(tx, { claim, now, workspaceId }, event, 'A response arrived.');
  },
});
