import { beforeAll, expect, test } from 'vitest';
import { acceptInvitation } from '#lib/commands/account/accept-invitation.ts';
import { changePassword } from '#lib/commands/account/change-password.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { demoPassword } from '#lib/domain/access/demo-people.ts';
import { testDatabase } from '#testing/database.ts';
import { hashPassword, operator } from './password-hash.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import {
  changeAsOwner,
  emptyWorkspace,
  freshBrowser,
  signedInMember,
  testPassword,
} from '#testing/people.ts';

let ownerUrl: string;
let published: string;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  ({ ownerUrl } = await testDatabase());
  published = await hashPassword(demoPassword, operator);
});

function withPublished(userId: string): Promise<void> {
  return changeAsOwner('UPDATE "User" SET "passwordHash" = $2 WHERE id = $1', [userId, published]);
}

test('the sample’s published password opens no other account, which is said to who has it', async () => {
  const { actor } = await signedInMember(await emptyWorkspace(ownerUrl), 'EDITOR');
  const typed = { email: actor.email, password: demoPassword };
  expect(await signIn(typed, freshBrowser())).toMatchObject({ refusal: { code: 'sign-in-refused' } });
  await withPublished(actor.userId);
  expect(await signIn(typed, freshBrowser())).toMatchObject({ refusal: { code: 'password-published' } });
  const next = { current: demoPassword, next: 'tallow-quince-harbour' };
  expect(await changePassword.execute(actor, next)).toMatchObject({ ok: true });
  expect(await signIn({ ...typed, password: next.next }, freshBrowser())).toMatchObject({ ok: true });
});

test('an invitation is not accepted with the published password, new or not', async () => {
  const workspaceId = await emptyWorkspace(ownerUrl);
  const { actor: admin } = await signedInMember(workspaceId, 'ADMIN');
  const { actor: other } = await signedInMember(await emptyWorkspace(ownerUrl), 'EDITOR', 'Bo');
  await withPublished(other.userId);
  for (const [email, code] of [
    [other.email, 'password-published'],
    [`${crypto.randomUUID()}@desk.example`, 'password-common'],
  ] as const) {
    const made = await inviteMember.execute(admin, { email, role: 'VIEWER' });
    if (!made.ok) throw new Error(made.refusal.code);
    const link = `${workspaceId}.${made.value.token}`;
    const answer = await acceptInvitation({ link, name: 'Di', password: demoPassword }, null, freshBrowser());
    expect(answer).toMatchObject({ refusal: { code } });
  }
});

test('no password is changed to the published one', async () => {
  const { actor } = await signedInMember(await emptyWorkspace(ownerUrl), 'EDITOR');
  for (const next of [demoPassword, 'Demo newsroom', 'demo-newsroom2026']) {
    expect(await changePassword.execute(actor, { current: testPassword, next })).toMatchObject({
      refusal: { code: 'password-common' },
    });
  }
});

test('an account of the sample joins no other workspace, and signs in to the sample as ever', async () => {
  const workspaceId = await emptyWorkspace(ownerUrl);
  const { actor: admin } = await signedInMember(workspaceId, 'ADMIN');
  const { actor: demo } = await signedInMember(workspaceId, 'VIEWER', 'Demo');
  const invite = (email: string) => inviteMember.execute(admin, { email, role: 'ADMIN' });
  expect(await invite('Reviewer@demo.example')).toMatchObject({ refusal: { code: 'sample-account' } });
  const early = await invite('early@desk.example');
  if (!early.ok) throw new Error(early.refusal.code);
  const link = `${workspaceId}.${early.value.token}`;
  // One that was written before this was asked.
  await changeAsOwner(
    `WITH here AS MATERIALIZED (SELECT set_config('app.workspace_id', $1, true) AS id)
     UPDATE "Invitation" i SET email = 'reviewer@demo.example' FROM here WHERE i."workspaceId" = here.id::uuid`,
    [workspaceId],
  );
  await changeAsOwner(
    `UPDATE "User" SET email = 'reviewer@demo.example', "passwordHash" = $2 WHERE id = $1`,
    [demo.userId, published],
  );
  const answer = await acceptInvitation({ link, password: demoPassword }, null, freshBrowser());
  expect(answer).toMatchObject({ refusal: { code: 'sample-account' } });
  expect(
    await signIn({ email: 'reviewer@demo.example', password: demoPassword }, freshBrowser()),
  ).toMatchObject({
    ok: true,
  });
});
