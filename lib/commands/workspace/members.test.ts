import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { actorOfSession } from '#lib/auth/sessions/sessions.ts';
import { emptyWorkspace, joined, loggedTypes, signedInMember } from '#testing/people.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { members } from '#lib/queries/workspace/members.ts';
import { changeRole } from './change-role.ts';
import { disableMember } from './disable-member.ts';
import { enableMember } from './enable-member.ts';
import { inviteMember } from './invite-member.ts';

const limits = { idleMinutes: 30, absoluteMinutes: 720 };
let ownerUrl: string;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  ({ ownerUrl } = await testDatabase());
});

async function admins(workspaceId: string): Promise<number> {
  return inWorkspace({ workspaceId, userId: null }, (tx) =>
    tx.member.count({ where: { workspaceId, role: 'ADMIN', disabledAt: null } }),
  );
}

describe('a change of role', () => {
  test('counts from the next request on, and ends the sessions that looked at the workspace', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const admin = await signedInMember(workspaceId, 'ADMIN');
    const other = await signedInMember(workspaceId, 'REVIEWER', 'Bo');
    const elsewhere = await emptyWorkspace(ownerUrl, 'Day desk');
    await joined(elsewhere, other.actor.userId, 'VIEWER');
    const input = { memberId: other.memberId, revision: 1, role: 'VIEWER' };
    expect(await changeRole.execute(admin.actor, input)).toMatchObject({ ok: true });
    expect(await actorOfSession(other.actor.sessionId, limits)).toBeNull();
    expect(await actorOfSession(admin.actor.sessionId, limits)).toMatchObject({ role: 'ADMIN' });
    expect(await loggedTypes(workspaceId)).toEqual(['member.role-changed']);
  });

  test('is refused to everyone but admins, for oneself, on a stale view and for a member elsewhere', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const admin = await signedInMember(workspaceId, 'ADMIN');
    const editor = await signedInMember(workspaceId, 'EDITOR', 'Bo');
    const stranger = await signedInMember(await emptyWorkspace(ownerUrl), 'EDITOR', 'Cy');
    const lower = (memberId: string, revision = 1) => ({ memberId, revision, role: 'VIEWER' });
    expect(await changeRole.execute(editor.actor, lower(admin.memberId))).toMatchObject({
      refusal: { code: 'role-too-low', needed: 'ADMIN' },
    });
    expect(await changeRole.execute(admin.actor, lower(admin.memberId))).toMatchObject({
      refusal: { code: 'yourself' },
    });
    expect(await changeRole.execute(admin.actor, lower(editor.memberId, 7))).toMatchObject({
      refusal: { code: 'conflict' },
    });
    expect(await changeRole.execute(admin.actor, lower(stranger.memberId))).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(
      await changeRole.execute(admin.actor, { ...lower(editor.memberId), userId: admin.actor.userId }),
    ).toMatchObject({
      refusal: { code: 'invalid' },
    });
  });
});

describe('a disabled member', () => {
  test('is shut out at once and may be let in again', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const admin = await signedInMember(workspaceId, 'ADMIN');
    const other = await signedInMember(workspaceId, 'REVIEWER', 'Bo');
    const { memberId } = other;
    expect(await disableMember.execute(admin.actor, { memberId, revision: 1 })).toMatchObject({ ok: true });
    expect(await actorOfSession(other.actor.sessionId, limits)).toBeNull();
    expect(await enableMember.execute(admin.actor, { memberId, revision: 2 })).toMatchObject({ ok: true });
    // The old cookie stays refused: the person signs in again.
    expect(await actorOfSession(other.actor.sessionId, limits)).toBeNull();
    expect(await loggedTypes(workspaceId)).toEqual(['member.disabled', 'member.enabled']);
  });
});

describe('the last admin', () => {
  test('stays when two admins lower or disable each other at the same moment, however often it is tried', async () => {
    for (let round = 0; round < 8; round += 1) {
      const workspaceId = await emptyWorkspace(ownerUrl);
      const ada = await signedInMember(workspaceId, 'ADMIN');
      const bo = await signedInMember(workspaceId, 'ADMIN', 'Bo');
      const results = await Promise.all([
        changeRole.execute(ada.actor, { memberId: bo.memberId, revision: 1, role: 'EDITOR' }),
        round % 2
          ? disableMember.execute(bo.actor, { memberId: ada.memberId, revision: 1 })
          : changeRole.execute(bo.actor, { memberId: ada.memberId, revision: 1, role: 'VIEWER' }),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: 'last-admin' } });
      expect(await admins(workspaceId)).toBe(1);
    }
  });
});

describe('the list of members', () => {
  test('is for admins alone and holds only this workspace', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const admin = await signedInMember(workspaceId, 'ADMIN');
    const editor = await signedInMember(workspaceId, 'EDITOR', 'Bo');
    const otherWorkspace = await emptyWorkspace(ownerUrl);
    await joined(otherWorkspace, admin.actor.userId, 'ADMIN');
    await signedInMember(otherWorkspace, 'EDITOR', 'Cy');
    await inviteMember.execute(admin.actor, { email: 'Di@Desk.example', role: 'VIEWER' });
    const listed = await members(admin.actor);
    expect(listed?.members.map(({ name, role }) => [name, role])).toEqual([
      ['Ada', 'ADMIN'],
      ['Bo', 'EDITOR'],
    ]);
    expect(listed?.invitations).toMatchObject([
      { email: 'di@desk.example', role: 'VIEWER', invitedBy: 'Ada', over: false },
    ]);
    expect(await members(editor.actor)).toBeNull();
  });
});
