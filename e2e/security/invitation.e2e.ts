import { inviteMember } from '#lib/commands/invite-member.ts';
import { withdrawInvitation } from '#lib/commands/withdraw-invitation.ts';
import { createDesk, createMember, password, unlike } from '../factories/people.ts';
import { runCommand } from '../factories/run-command.ts';
import { expect, test } from '../fixtures.ts';
import { ask, bare, post, refusalCode } from '../http.ts';
import { asOwner, countAsOwner } from '../owner.ts';

const newPassword = 'eleven brass anchors';

async function invite(desk: Awaited<ReturnType<typeof createDesk>>, email = `new-${unlike()}@desk.example`) {
  const made = await runCommand(inviteMember, desk.admin, { email, role: 'EDITOR' });
  return { email, id: made.invitationId, link: `${made.workspaceId}.${made.token}` };
}

function accept(link: string, fields: Record<string, unknown> = { name: 'Nora Vik', password: newPassword }) {
  return post('/api/auth/accept-invitation', null, { link, ...fields });
}

test('an invitation is accepted once, by whoever comes first, in the role it gives', async ({ desk }) => {
  const { link } = await invite(desk);
  const answers = await Promise.all([accept(link), accept(link), accept(link)]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const joined = `SELECT count(*) FROM "Member" WHERE "workspaceId" = $1 AND role = 'EDITOR'`;
  expect(await countAsOwner(desk.workspaceId, joined, [desk.workspaceId])).toBe(2);
  const session =
    answers
      .find(({ status }) => status === 200)
      ?.headers.getSetCookie()
      .join() ?? '';
  expect(session).toMatch(/corroborate\.session=[^;]+;.*HttpOnly/i);
  expect(refusalCode(await accept(link))).toBe('invitation-over');
});

test('links that are used, withdrawn, run out, broken or of nobody look alike', async ({ desk }) => {
  const used = await invite(desk);
  expect((await accept(used.link)).status).toBe(200);
  const withdrawn = await invite(desk);
  await runCommand(withdrawInvitation, desk.admin, { invitationId: withdrawn.id });
  const over = await invite(desk);
  await asOwner(
    desk.workspaceId,
    `UPDATE "Invitation" SET "expiresAt" = now() - interval '1 day' WHERE id = $1`,
    [over.id],
  );
  const unknown = `${desk.workspaceId}.${'A'.repeat(43)}`;
  const pages = new Set<string>();
  for (const link of [used.link, withdrawn.link, over.link, unknown]) {
    expect(refusalCode(await accept(link))).toBe('invitation-over');
    const page = await ask(`/invitation/${link}`);
    expect(page.body).not.toContain(desk.name);
    pages.add(bare(page.body).replaceAll(link.slice(37), 'TOKEN'));
  }
  expect(pages.size).toBe(1);
  expect(refusalCode(await accept('not-a-link'))).toBe('invitation-over');
});

test('an invitation does not give away the account that has its address', async ({ desk }) => {
  const other = await createDesk();
  const existing = await createMember(other.workspaceId, 'VIEWER', { withPassword: true });
  const { link } = await invite(desk, existing.email);
  expect(refusalCode(await accept(link))).toBe('sign-in-refused');
  expect((await accept(link, { password })).status).toBe(200);
});

test('what is sent with an acceptance decides nothing but name and password', async ({ desk }) => {
  const { link, email } = await invite(desk);
  for (const extra of [{ role: 'ADMIN' }, { email: desk.admin.email }, { workspaceId: desk.workspaceId }]) {
    const answer = await accept(link, { name: 'Nora Vik', password: newPassword, ...extra });
    expect(refusalCode(answer)).toBe('invalid');
  }
  const made = `SELECT count(*) FROM "User" WHERE email = $1`;
  expect(await countAsOwner(desk.workspaceId, made, [email])).toBe(0);
});
