import type { Page } from '@playwright/test';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { startCuttingProxy, type CuttingProxy } from '#testing/end-to-end/cutting-proxy.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import {
  createDesk,
  createWorkspace,
  joinWorkspace,
  password,
  unlike,
  type Desk,
} from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { chooseSignOut, fillSignIn } from '#e2e/screens/sign-in.ts';

let proxy: CuttingProxy;
test.beforeEach(async () => {
  proxy = await startCuttingProxy();
});
test.afterEach(() => proxy.stop());

const newPassword = 'seven quiet otters swim';
const through = () => ({ proxy: { server: proxy.server } });
const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const looking = (page: Page) => page.getByText(/It may have been (saved|done); looking …/).first();

async function changePassword(page: Page): Promise<void> {
  await page.getByLabel('Current password').fill(password);
  await page.getByLabel('New password').fill(newPassword);
  await page.getByRole('button', { name: 'Change password' }).click();
}

async function move(page: Page, from: string, to: string): Promise<void> {
  const choice = page.getByRole('menuitemradio', { name: to });
  // The menu stays where a choice was not taken.
  if (!(await choice.isVisible()))
    await page.getByRole('button', { name: `Workspace ${from}, change` }).click();
  await choice.click();
}

async function invite(desk: Desk): Promise<{ email: string; address: string }> {
  const email = `new-${unlike()}@desk.example`;
  const made = await runCommand(inviteMember, desk.admin, { email, role: 'EDITOR' });
  return { email, address: `/invitation#${made.workspaceId}.${made.token}` };
}

async function join(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
  await page.getByLabel('Your name').fill('Nora Vik');
  await page.getByRole('button', { name: 'Join the workspace' }).click();
}

test('a name whose answer is lost is looked for, and found saved or not', async ({ desk, browserOf }) => {
  const page = await browserOf(desk.viewer, through());
  await page.goto('/account');
  const name = page.getByLabel('Name', { exact: true });
  proxy.cut('/change-name', 'after');
  await name.fill('Vera Lund');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(looking(page)).toBeVisible();
  await expect(notices(page).getByText('Name saved')).toBeVisible();

  proxy.cut('/change-name', 'before');
  await name.fill('Vera Lunde');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByText(/broke before this arrived, so nothing was saved/)).toBeVisible();
  await expect(name).toHaveValue('Vera Lunde');
  const [row] = await asOwner(desk.workspaceId, 'SELECT name FROM "User" WHERE id = $1', [
    desk.viewer.userId,
  ]);
  expect(row).toEqual({ name: 'Vera Lund' });
});

test('a move to another workspace is looked for where it leads', async ({ desk, browserOf }) => {
  const second = await createWorkspace();
  await joinWorkspace(second.workspaceId, desk.viewer, 'VIEWER');
  const page = await browserOf(desk.viewer, through());
  await page.goto('/articles');
  proxy.cut('/switch-workspace', 'before');
  await move(page, desk.name, second.name);
  await expect(looking(page)).toBeVisible();
  await expect(notices(page).getByText(`Still in ${desk.name}`)).toBeVisible();

  proxy.cut('/switch-workspace', 'after');
  await move(page, desk.name, second.name);
  await expect(page.getByRole('button', { name: `Workspace ${second.name}, change` })).toBeVisible();
});

test('a password whose answer is lost is the new one or the old, and the page says which', async ({
  browserOf,
}) => {
  const { viewer } = await createDesk({ withPassword: true });
  const page = await browserOf(viewer, through());
  await page.goto('/account');
  proxy.cut('/change-password', 'before');
  await changePassword(page);
  await expect(looking(page)).toBeVisible();
  await expect(page.getByText(/the old password still holds/)).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveValue(newPassword);

  proxy.cut('/change-password', 'after');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(notices(page).getByText('Password changed')).toBeVisible();
  await page.goto('/account');
  await expect(page.getByLabel('Current password')).toBeVisible();
});

test('signing in and out whose answer is lost is looked for', async ({ browserOf }) => {
  const { viewer } = await createDesk({ withPassword: true });
  const page = await browserOf(viewer, through());
  await page.goto('/articles');
  proxy.cut('/signout', 'before');
  await chooseSignOut(page);
  await expect(notices(page).getByText('You are still signed in')).toBeVisible();
  proxy.cut('/signout', 'after');
  await chooseSignOut(page);
  await expect(page).toHaveURL(/\/sign-in/);

  proxy.cut('/callback/password', 'after');
  await fillSignIn(page, viewer);
  await expect(looking(page)).toBeVisible();
  await expect(page.getByText(/you are not signed in here/)).toBeVisible();
  proxy.cut(null);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/articles$/);
});

test('an invitation whose answer is lost is looked for, and whoever joined is in', async ({
  desk,
  browserOf,
}) => {
  const { email, address } = await invite(desk);
  const page = await browserOf(desk.viewer, through());
  await page.context().clearCookies();
  await page.goto(address);
  proxy.cut('/accept-invitation', 'before');
  await join(page);
  await expect(looking(page)).toBeVisible();
  await expect(page.getByText(/you have not joined yet/)).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Nora Vik');

  proxy.cut('/accept-invitation', 'after');
  await page.getByRole('button', { name: 'Join the workspace' }).click();
  await expect(page).toHaveURL(/\/articles$/);
  const joined = await asOwner(desk.workspaceId, 'SELECT id FROM "User" WHERE email = $1', [email]);
  expect(joined).toHaveLength(1);
});
