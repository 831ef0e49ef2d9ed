import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, anArticle, evidenceInput } from '#testing/newsroom.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { askSignOff } from './ask-sign-off.ts';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { deleteClaim } from './delete-claim.ts';
import { editClaim } from './edit-claim.ts';
import { reopenClaim } from './reopen-claim.ts';
import { restoreArticle } from '#lib/commands/articles/restore-article.ts';
import { restoreClaim } from './restore-claim.ts';
import { setConfirmation } from './set-confirmation.ts';
import { signOffClaim } from './sign-off-claim.ts';

const desk = await aNewsroom();

const others = ['ask', 'sign', 'reopen', 'delete', 'restore', 'add', 'delete-all', 'restore-all'] as const;
const target = fc.nat({ max: 2 });
const step = fc.oneof(
  fc.record({ do: fc.constant('confirm' as const), target, to: fc.constantFrom(...confirmations) }),
  fc.record({ do: fc.constant('weigh' as const), target, to: fc.constantFrom(...importances) }),
  fc.record({
    do: fc.constantFrom(...others),
    target,
    to: fc.constant(null),
  }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function revisionOf(id: string): Promise<number> {
  const where = { workspaceId_id: { workspaceId: desk.workspaceId, id } };
  const found = await inWorkspace(desk.viewer, async (tx) => {
    return (await tx.claim.findUnique({ where })) ?? (await tx.article.findUnique({ where }));
  });
  return found?.revision ?? 0;
}

async function take(one: Step, claimId: string, articleId: string): Promise<unknown> {
  const at = { claimId, revision: await revisionOf(claimId) };
  switch (one.do) {
    case 'confirm':
      return setConfirmation.execute(desk.reviewer, { ...at, confirmation: one.to, reason: 'So.' });
    case 'weigh':
      return editClaim.execute(desk.editor, { ...at, statement: 'S.', importance: one.to, tags: [] });
    case 'ask':
      return askSignOff.execute(desk.editor, { ...at, bareReason: 'A date.' });
    case 'sign':
      return signOffClaim.execute(desk.secondEditor, at);
    case 'reopen':
      return reopenClaim.execute(desk.editor, { ...at, reason: 'So.' });
    case 'delete':
      return deleteClaim.execute(desk.editor, at);
    case 'restore':
      return restoreClaim.execute(desk.editor, { claimId });
    case 'add':
      return addEvidence.execute(desk.editor, evidenceInput(claimId));
    case 'delete-all':
      return deleteArticle.execute(desk.editor, { articleId, revision: await revisionOf(articleId) });
    case 'restore-all':
      return restoreArticle.execute(desk.editor, { articleId });
  }
}

/** Of the whole workspace, at one moment. */
function totals(): Promise<{ kept: Counts; real: Counts }> {
  return inWorkspace(
    desk.viewer,
    async (tx) => ({
      kept: await tx.$queryRaw<Counts>`
        SELECT confirmation::text, stage::text, importance::text, claims FROM "ClaimTotal"
        WHERE claims <> 0 ORDER BY 1, 2, 3`,
      real: await tx.$queryRaw<Counts>`
        SELECT confirmation::text, stage::text, importance::text, count(*)::int AS claims FROM "Claim"
        WHERE "deletedAt" IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    }),
    { snapshot: true },
  );
}

type Counts = { confirmation: string; stage: string; importance: string; claims: number }[];

function counts(articleId: string): Promise<{ kept: Counts; real: Counts }> {
  return inWorkspace(desk.viewer, async (tx) => ({
    kept: await tx.$queryRaw<Counts>`
      SELECT confirmation::text, stage::text, importance::text, claims FROM "ClaimCount"
      WHERE "articleId" = ${articleId}::uuid AND claims <> 0 ORDER BY 1, 2, 3`,
    real: await tx.$queryRaw<Counts>`
      SELECT confirmation::text, stage::text, importance::text, count(*)::int AS claims FROM "Claim"
      WHERE "articleId" = ${articleId}::uuid AND "deletedAt" IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  }));
}

it('the counts that dashboards read are what counting would find, whatever people do, also at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      async (rounds) => {
        const article = await anArticle(desk.editor);
        const claims: ClaimDetail[] = [];
        for (let n = 0; n < 3; n += 1) claims.push(await aClaim(desk.editor, article));
        for (const round of rounds) {
          await Promise.all(round.map((one) => take(one, claims[one.target]?.id ?? '', article.id)));
          const { kept, real } = await counts(article.id);
          expect(kept).toEqual(real);
        }
        const all = await totals();
        expect(all.kept).toEqual(all.real);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
