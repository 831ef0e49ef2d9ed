import { expect, it } from 'vitest';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { binDays } from '#lib/domain/bin/bin.ts';
import { anAppearance } from '#testing/articles/appearances.ts';
import { aNewsroom, valueOf } from '#testing/newsroom.ts';
import { emptyBin } from './empty-bins.ts';

const desk = await aNewsroom();

/** Lets the bin’s time pass for what is deleted, and empties it. */
async function emptied(): Promise<void> {
  const where = { deletedAt: { not: null } };
  const data = { deletedAt: new Date(Date.now() - binDays * 86_400_000) };
  await inWorkspace(desk.editor, async (tx) => {
    await tx.article.updateMany({ where, data });
    await tx.claim.updateMany({ where, data });
  });
  await emptyBin(desk.workspaceId);
}

const left = (claimId: string) =>
  inWorkspace(desk.viewer, async (tx) => ({
    claims: await tx.claim.count({ where: { id: claimId } }),
    appearances: await tx.appearance.count({ where: { claimId } }),
    anchors: await tx.anchor.count({ where: { claimId } }),
  }));

it('An article that goes for good takes along where others’ claims stood in it, and not the claims', async () => {
  const { there, claim } = await anAppearance(desk.editor);
  valueOf(await deleteArticle.execute(desk.editor, { articleId: there.id, revision: there.revision }));
  await emptied();
  expect(await left(claim.id)).toEqual({ claims: 1, appearances: 0, anchors: 1 });
});

it('A claim that goes for good goes with everything it stood in', async () => {
  const { claim } = await anAppearance(desk.editor);
  valueOf(await deleteClaim.execute(desk.editor, { claimId: claim.id, revision: claim.revision }));
  await emptied();
  expect(await left(claim.id)).toEqual({ claims: 0, appearances: 0, anchors: 0 });
});
