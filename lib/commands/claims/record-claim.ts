import { searchText } from '#lib/domain/text/search-text.ts';
import { v7 } from 'uuid';
import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import { indexTerms } from '#lib/db/recurring/claim-terms.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';
import { holdRegister } from '#lib/db/sources/register-lock.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { recurringSchema, bringTogether } from './recurring-claims.ts';
import { anchorIn, passage, readVersion, refusalOfOldText } from './claim-passage.ts';
import { statementSchema, tagsSchema } from './claim-fields.ts';
import { newClaimRow } from './new-claim.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Records a claim on a passage of an article. The anchor is made here, from the stored text. By the workspace's rule
 * whoever records it has it. `recurring` links it, in the same transaction, to claims that were checked before, and copies what was found on them.
 */
export const recordClaim = defineCommand({
  name: 'record-claim',
  permission: 'claim.record',
  input: z.strictObject({
    articleId: z.uuid(),
    ...passage,
    statement: statementSchema,
    importance: importanceSchema.default('NORMAL'),
    tags: tagsSchema.default([]),
    recurring: recurringSchema,
  }),
  load: async (tx, input) => {
    if (!(await holdArticle(tx, input.articleId))) return null;
    // Copied evidence is counted by the register as it stands.
    if (input.recurring.some(({ copy }) => copy)) await holdRegister(tx);
    const version = await readVersion(tx, input);
    return version && { version, rules: await readRules(tx), policy: {} };
  },
  run: async (tx, { input, facts, actor, now }) => {
    const no = refusalOfOldText(facts.version);
    if (no) return refused(no);
    const anchor = anchorIn(facts.version, input);
    if (!anchor.ok) return anchor;
    const { workspaceId, userId } = actor;
    const { articleId, versionId, statement, importance, tags } = input;
    const claimId = v7();
    const { article } = facts.version;
    const at = { workspaceId, userId, now, article };
    const assigneeId = facts.rules.assignRecorder ? userId : null;
    await tx.claim.create({
      data: {
        ...newClaimRow({ id: claimId, articleId, statement, importance, tags }, at),
        assigneeId,
      },
    });
    await tx.anchor.create({
      data: {
        workspaceId,
        id: v7(),
        claimId,
        versionId,
        ...anchor.value,
        searchText: searchText(anchor.value.exact),
      },
    });
    await indexTerms(tx, { workspaceId, id: claimId, statement, ...article });
    const recorded = await readClaim(tx, claimId);
    if (!recorded) return refused({ code: 'not-found' });
    const together = await bringTogether(tx, { workspaceId, userId, now }, recorded, input.recurring);
    if (!together.ok) return together;
    const { start, end, exact } = anchor.value;
    const after = { statement, importance, tags, assigneeId, anchor: { versionId, start, end, exact } };
    return ok({
      value: together.value.claim,
      events: [
        { type: 'claim.recorded', entity: 'Claim', entityId: claimId, articleId, claimId, after },
        ...together.value.events,
      ],
    });
  },
});
