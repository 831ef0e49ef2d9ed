import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { withdrawInvitation } from '#lib/commands/workspace/withdraw-invitation.ts';
import { createDesk, createMember, password, unlike } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, bare, post, refusalCode } from '#testing/end-to-end/http.ts';
import { asOwner, countAsOwner } from '#testing/end-to-end/owner.ts';

const newPassword = 'eleven brass anchors';

async function invite(desk: Awaited<ReturnType<typeof createDesk>>, email = `new-${unlike()}@desk.example`) {
  const made = await runCommand(inviteMember, desk.admin, { email, role: 'EDITOR' });
  return { email, id: made.invitationId, link: `${made.workspaceId}.${made.token}` };
}

function accept(link: string, fields: Record<string, unknown> = { name: 'Nora Vik', password: newPassword }) {
  return post('/api/auth/accept-invitation', null, { link, ...fields });
}

function open(sent: unknown) {
  return post('/api/auth/invitation', null, sent);
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
  const looks = new Set<string>();
  for (const link of [used.link, withdrawn.link, over.link, unknown, 'not-a-link']) {
    expect(refusalCode(await accept(link))).toBe('invitation-over');
    const look = await open({ link });
    expect(look.body).not.toContain(desk.name);
    looks.add(bare(look.body));
  }
  for (const sent of [{}, null, { link: ['A'] }, { link: unknown, role: 'ADMIN' }])
    looks.add(bare((await open(sent)).body));
  expect(looks.size).toBe(1);
});

test('an older link, whose secret stood in the path, leads to where it stands behind the #', async ({
  desk,
}) => {
  const { link } = await invite(desk);
  const answer = await ask(`/invitation/${link}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([307, `/invitation#${link}`]);
  expect(answer.body).not.toContain(desk.name);
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
