import type { Page } from '@playwright/test';
import { invitationTokenHash } from '#lib/auth/invitation-link.ts';
import type { MailServer } from '#testing/smtp/mail-server.ts';
import { createMember, unlike, type Desk, type Person } from '#testing/end-to-end/people.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, freshAddress, post, refusalCode, type Answer } from '#testing/end-to-end/http.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { fillSignIn } from '../screens/sign-in.ts';

test.use({ ownProduct: true, withMail: true });

const newPassword = 'eleven brass anchors';
const phone = { width: 390, height: 844 };

function needed(server: MailServer | null): MailServer {
  if (!server) throw new Error('There is no mail server.');
  return server;
}

/** The link in the newest mail to an address. */
async function linkTo(server: MailServer | null, email: string, count = 1): Promise<string> {
  const { mail } = await needed(server).mailTo(email, count);
  const [link = ''] = /https?:\S+/.exec(mail.text?.split(':\n').at(1) ?? '') ?? [];
  return link;
}

function askReset(email: string, from = freshAddress()): Promise<Answer> {
  return post('/api/auth/ask-reset', null, { email }, { 'x-forwarded-for': from });
}

/** The address of each request a page makes from here on, and what it says it came from. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  return asked;
}

async function someone(desk: Desk): Promise<Person> {
  return createMember(desk.workspaceId, 'REVIEWER', { withPassword: true });
}

test('a forgotten password is set anew by the link of a mail', async ({ desk, newBrowser, mailServer }) => {
  const person = await someone(desk);
  const before = await cookieOf(person);
  const page = await newBrowser();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).press('Enter');
  await expect(page).toHaveURL(/\/forgot-password$/);
  await page.getByLabel('E-mail').fill(person.email);
  await page.keyboard.press('Enter');
  await expect(page.getByText('If there is an account with this address')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  const link = await linkTo(mailServer, person.email);
  const secret = link.split('#')[1] ?? '';
  const asked = requestsOf(page);
  await page.goto(link);
  await expect(page).toHaveURL(/\/reset-password$/);
  expect(await axeProblems(page)).toEqual([]);
  const box = page.getByRole('textbox', { name: 'New password' });
  await box.fill('password1234');
  await page.keyboard.press('Enter');
  await expect(page.getByText('list of common ones')).toBeVisible();
  await expect(box).toHaveValue('password1234');
  await box.fill(newPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your new password is set')).toBeVisible();
  expect(asked.filter((line) => line.includes(secret))).toEqual([]);
  expect((await ask('/articles', { cookie: before })).status).toBe(307);

  await page.getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(page, person, newPassword);
  await expect(page).toHaveURL(/\/articles$/);
  const told = await needed(mailServer).mailTo(person.email, 2);
  expect(told.mail.subject).toBe('Your password for Corroborate was changed');

  await page.goto(link);
  await page.getByRole('textbox', { name: 'New password' }).fill('another of these words');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This link was used')).toBeVisible();
  await page.getByRole('link', { name: 'Ask for another link' }).click();
  await expect(page).toHaveURL(/\/forgot-password$/);
});

test('asking for a link is answered with the same bytes for known, unknown and disabled accounts', async ({
  desk,
  mailServer,
}) => {
  const known = await someone(desk);
  const disabled = await someone(desk);
  await asOwner(desk.workspaceId, `UPDATE "User" SET "disabledAt" = now() WHERE id = $1`, [disabled.userId]);
  const answers = [];
  for (const email of [known.email, `nobody-${unlike()}@desk.example`, disabled.email]) {
    const { status, headers, body } = await askReset(email);
    const named = [...headers].filter(([name]) => !/^(date|content-security-policy)$/.test(name));
    answers.push(JSON.stringify([status, named, body]));
  }
  expect(new Set(answers).size).toBe(1);
  await linkTo(mailServer, known.email);
  expect(needed(mailServer).received.flatMap(({ to }) => to)).not.toContain(disabled.email);
  const network = freshAddress();
  for (let n = 0; n < 5; n += 1) await askReset(`n-${unlike()}@desk.example`, network);
  expect(refusalCode(await askReset(known.email, network))).toBe('too-many-tries');
});

test('twenty who use one link at once set one password', async ({ desk, mailServer }) => {
  const person = await someone(desk);
  await askReset(person.email);
  const token = (await linkTo(mailServer, person.email)).split('#')[1];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      post(
        '/api/auth/reset-password',
        null,
        { token, password: `eleven brass anchors ${n}` },
        { 'x-forwarded-for': freshAddress() },
      ),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('an invitation goes to its address, is shown to no admin, and lets in whoever reads it', async ({
  desk,
  asAdmin,
  newBrowser,
  mailServer,
}) => {
  const email = `nora-${unlike()}@desk.example`;
  await asAdmin.goto('/settings/members');
  await asAdmin.getByRole('button', { name: 'Invite' }).click();
  await asAdmin.getByLabel('E-mail').fill(email);
  const answered = asAdmin.waitForResponse(/invite-member/);
  await asAdmin.getByRole('button', { name: 'Send the invitation' }).click();
  const link = await linkTo(mailServer, email);
  expect(await (await answered).text()).not.toContain(link.split('.').at(-1));
  await expect(asAdmin.getByText('The invitation is on its way')).toBeVisible();
  expect(await axeProblems(asAdmin)).toEqual([]);

  const page = await newBrowser(phone);
  const asked = requestsOf(page);
  await page.goto(link);
  await expect(page.getByRole('heading')).toContainText(desk.name);
  await expect(page).toHaveURL(/\/invitation$/);
  expect(asked.filter((line) => line.includes(link.split('#')[1] ?? ''))).toEqual([]);
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give a name')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(newPassword);
  await page.getByLabel('Your name').fill('Nora Vik');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles$/);

  await asAdmin.goto('/settings/mail');
  await expect(asAdmin.getByText('STARTTLS')).toBeVisible();
  expect(await axeProblems(asAdmin)).toEqual([]);
});

test('an account made by whoever had a shown link is confirmed by its person, or taken back', async ({
  desk,
  asAdmin,
  newBrowser,
  mailServer,
}) => {
  const email = `otto-${unlike()}@desk.example`;
  await asAdmin.goto('/settings/members');
  // As it was made while mail was off: the admin has the link.
  const token = 'A'.repeat(32) + unlike().padEnd(11, 'B').slice(0, 11);
  await asOwner(
    desk.workspaceId,
    `INSERT INTO "Invitation" ("workspaceId", id, email, role, "tokenHash", "createdBy", "expiresAt")
     VALUES ($1, gen_random_uuid(), $2, 'EDITOR', $3, $4, now() + interval '1 day')`,
    [desk.workspaceId, email, invitationTokenHash(token), desk.admin.userId],
  );
  const page = await newBrowser(phone);
  await page.goto(`/invitation#${desk.workspaceId}.${token}`);
  await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
  await page.getByLabel('Your name').fill('Otto');
  await page.getByRole('button', { name: 'Join the workspace' }).click();
  await expect(page.getByText('One step is left')).toBeVisible();
  await page.goto('/sign-in');
  await fillSignIn(page, { email }, newPassword);
  await expect(page.getByText('not confirmed yet')).toBeVisible();

  await page.goto(await linkTo(mailServer, email, 2));
  await expect(page).toHaveURL(/\/confirm-address$/);
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Password' }).fill('what I would choose');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Ask for a new password' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
  await page.getByRole('button', { name: 'Confirm and sign in' }).click();
  await expect(page).toHaveURL(/\/articles$/);
});

test('a link is nothing by itself: what else is sent with it, or without one, is refused', async () => {
  for (const [path, sent, code] of [
    ['reset-password', { token: 'A'.repeat(43), password: newPassword }, 'link-over'],
    ['reset-password', { token: 'A'.repeat(43), password: newPassword, email: 'a@b.example' }, 'invalid'],
    ['reset-password', { token: { $ne: '' }, password: newPassword }, 'invalid'],
    ['reset-password', null, 'invalid'],
    ['confirm-address', { token: 'A'.repeat(43), password: newPassword }, 'link-over'],
    ['confirm-address', { token: ['A'], password: newPassword }, 'invalid'],
    ['ask-reset', { email: 'a@b.example', role: 'ADMIN' }, 'invalid'],
    ['ask-reset', { email: 'not an address' }, 'invalid'],
  ] as const) {
    const headers = { 'x-forwarded-for': freshAddress() };
    const answer = await post(`/api/auth/${path}`, null, sent, headers);
    expect(refusalCode(answer), path).toBe(code);
  }
  for (const path of ['/reset-password', '/confirm-address', '/invitation', '/invitation/none']) {
    expect((await ask(path)).headers.get('referrer-policy'), path).toBe('no-referrer');
  }
});
