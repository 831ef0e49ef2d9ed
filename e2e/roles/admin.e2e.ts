import { createDesk, createWorkspace, joinWorkspace, unlike } from '#testing/end-to-end/people.ts';
import { createArticle } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { fillSignIn, signInThroughForm } from '#e2e/screens/sign-in.ts';

const newPassword = 'eleven brass anchors';

test('an admin invites someone, changes their role and shuts them out, each at once', async ({
  newBrowser,
}) => {
  const desk = await createDesk({ withPassword: true });
  const article = await createArticle(desk.reviewer);
  const email = `nora-${unlike()}@desk.example`;
  const admin = await newBrowser();
  await signInThroughForm(admin, desk.admin);
  const nora = await newBrowser();
  const row = admin.getByRole('row', { name: /Nora Vik/ });

  await test.step('the link is shown once, to be sent by hand', async () => {
    await admin.getByRole('link', { name: 'Settings' }).click();
    await admin.getByRole('button', { name: 'Invite' }).click();
    await admin.getByLabel('E-mail').fill(email);
    await admin.getByRole('radio', { name: /^Viewer/ }).check();
    await admin.getByRole('button', { name: 'Make the link' }).click();
    const link = await admin.getByLabel('Invitation link').inputValue();
    await admin.getByRole('button', { name: 'Done' }).click();
    // The dialog that is closing names the address too.
    await expect(admin.getByRole('listitem').filter({ hasText: email })).toBeVisible();
    await nora.goto(link);
  });

  await test.step('who is invited chooses a name and a password, and is in', async () => {
    await expect(nora.getByRole('heading', { name: `Join ${desk.name}` })).toBeVisible();
    await nora.getByLabel('Your name').fill('Nora Vik');
    await nora.getByRole('textbox', { name: 'Password' }).fill('password1234');
    await nora.getByRole('button', { name: 'Join the workspace' }).click();
    await expect(
      nora.getByText('This password is on the list of common ones. Choose another.'),
    ).toBeVisible();
    await nora.getByRole('textbox', { name: 'Password' }).fill(newPassword);
    await nora.getByRole('button', { name: 'Join the workspace' }).click();
    await expect(nora.getByRole('link', { name: article.headline, exact: true })).toBeVisible();
    await expect(nora.getByRole('link', { name: /Import/ })).toHaveCount(0);
  });

  await test.step('another role counts with the next request', async () => {
    await admin.reload();
    await row.getByRole('button', { name: 'Change Nora Vik' }).click();
    await admin.getByRole('menuitemradio', { name: 'Reviewer' }).click();
    await admin.getByRole('button', { name: 'Change role' }).click();
    await expect(row.getByText('Reviewer')).toBeVisible();
    await nora.goto('/articles');
    await expect(nora).toHaveURL(/\/sign-in/);
    await fillSignIn(nora, { email }, newPassword);
    await expect(nora.getByRole('link', { name: /Import/ }).first()).toBeVisible();
  });

  await test.step('who is disabled is out with the next request', async () => {
    await row.getByRole('button', { name: 'Change Nora Vik' }).click();
    await admin.getByRole('menuitem', { name: 'Disable…' }).click();
    await admin.getByRole('button', { name: 'Disable', exact: true }).click();
    await expect(row.getByText('Disabled')).toBeVisible();
    await nora.goto('/articles');
    await expect(nora).toHaveURL(/\/sign-in/);
    await fillSignIn(nora, { email }, newPassword);
    await expect(
      nora.getByText('That e-mail address and password don’t open an account here.', { exact: false }),
    ).toBeVisible();
  });
});

test('a person in two workspaces sees one of them at a time, and turns to the other', async ({
  desk,
  browserOf,
}) => {
  const second = await createWorkspace();
  await joinWorkspace(second.workspaceId, desk.reviewer, 'VIEWER');
  const here = await createArticle(desk.reviewer);
  const page = await browserOf(desk.reviewer);
  await page.goto('/articles');
  await expect(page.getByRole('link', { name: here.headline, exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Workspace ${desk.name}, change` }).click();
  await page.getByRole('menuitemradio', { name: second.name }).click();
  await expect(page.getByRole('button', { name: `Workspace ${second.name}, change` })).toBeVisible();
  await expect(page.getByRole('link', { name: here.headline, exact: true })).toHaveCount(0);
  await page.goto(`/articles/${here.articleId}`);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
});

test('on a phone the account’s menu turns to another workspace', async ({ desk, browserOf }) => {
  const second = await createWorkspace();
  await joinWorkspace(second.workspaceId, desk.reviewer, 'VIEWER');
  const page = await browserOf(desk.reviewer, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto('/articles');
  const account = page.getByRole('button', { name: 'Account' });
  const choice = (name: string) => page.getByRole('menuitemradio', { name });
  await account.tap();
  await expect(choice(desk.name)).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeInViewport();
  await choice(second.name).tap();
  await expect(choice(second.name)).toHaveCount(0);
  await account.tap();
  await expect(choice(second.name)).toHaveAttribute('aria-checked', 'true');
});

test('a person changes their name and password, and ends a session elsewhere', async ({ newBrowser }) => {
  const { viewer } = await createDesk({ withPassword: true });
  const elsewhere = await newBrowser();
  await signInThroughForm(elsewhere, viewer);
  const page = await newBrowser();
  await signInThroughForm(page, viewer);
  await page.goto('/account');
  await page.getByLabel('Name', { exact: true }).fill('Vera Stone');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByText('Name saved')).toBeVisible();
  await page.getByRole('button', { name: /^End the session of/ }).click();
  await expect(page.getByText('This session')).toBeVisible();
  await expect(page.getByRole('button', { name: /^End / })).toHaveCount(0);
  await elsewhere.goto('/claims');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});
