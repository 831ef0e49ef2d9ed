import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createMember } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { panel, saving } from '#e2e/screens/workspace.ts';

test('who leaves hands over what they hold, at once or afterwards, and what is left is free to take', async ({
  desk,
  asAdmin: admin,
  asReviewer: reviewer,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 3);
  const leavers = [
    await createMember(desk.workspaceId, 'REVIEWER', { name: 'Lea Holm' }),
    await createMember(desk.workspaceId, 'EDITOR', { name: 'Udo Brandt' }),
  ] as const;
  const [lea, udo] = leavers;
  const [first, second, third] = claims;
  if (!first || !second || !third) throw new Error('The article has its claims.');
  const assign = (claim: { id: string; revision: number }, { userId }: { userId: string }) =>
    runCommand(assignClaim, desk.editor, {
      claimId: claim.id,
      revision: claim.revision,
      assigneeId: userId,
    });
  await assign(first, lea);
  await assign(second, udo);
  await assign(third, udo);
  await admin.goto('/settings/members');
  const row = (name: string) => admin.getByRole('row', { name: new RegExp(name) });
  const menu = async (name: string, item: string) => {
    await row(name)
      .getByRole('button', { name: `Change ${name}` })
      .click();
    await admin.getByRole('menuitem', { name: item }).click();
  };

  await test.step('disabling says what they hold and hands it over in one', async () => {
    await menu('Lea Holm', 'Disable…');
    const dialog = admin.getByRole('alertdialog', { name: 'Disable Lea Holm' });
    await expect(dialog).toContainText('Lea Holm holds one open claim.');
    expect(await axeProblems(admin)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'Hand all of it over to' }).click();
    await admin.getByRole('option', { name: desk.reviewer.name }).click();
    await saving(admin, 'disable-member', () => dialog.getByRole('button', { name: 'Disable' }).click());
    await expect(row('Lea Holm').getByText('Disabled')).toBeVisible();
    await expect(row('Lea Holm').getByText(/Still holds/)).toHaveCount(0);
  });

  await test.step('who was disabled with their work is shown with it', async () => {
    await menu('Udo Brandt', 'Disable…');
    await saving(admin, 'disable-member', () =>
      admin.getByRole('button', { name: 'Disable', exact: true }).click(),
    );
    await expect(row('Udo Brandt').getByText('Still holds 2 open claims')).toBeVisible();
  });

  await test.step('a reviewer takes one of them as if nobody had it', async () => {
    await reviewer.goto(`/articles/${article.articleId}?claim=${first.id}`);
    await expect(panel(reviewer).getByText(desk.reviewer.name).first()).toBeVisible();
    await reviewer.goto(`/articles/${article.articleId}?claim=${second.id}`);
    await expect(panel(reviewer).getByText('reviews no more')).toBeVisible();
    await saving(reviewer, 'assign-claim', () =>
      panel(reviewer).getByRole('button', { name: 'Take it' }).click(),
    );
    await expect(panel(reviewer).getByRole('button', { name: 'Give back' })).toBeVisible();
  });

  await test.step('the rest is handed over afterwards, here to nobody', async () => {
    await admin.reload();
    await expect(row('Udo Brandt').getByText('Still holds one open claim')).toBeVisible();
    await menu('Udo Brandt', 'Hand over their work…');
    await saving(admin, 'hand-over-work', () => admin.getByRole('button', { name: 'Hand over' }).click());
    await expect(row('Udo Brandt').getByText(/Still holds/)).toHaveCount(0);
    await admin.goto('/settings/access');
    await expect(admin.getByText('handed the work of Udo Brandt over to nobody')).toBeVisible();
  });
});
