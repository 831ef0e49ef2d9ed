import { z } from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { actorOfSession } from '#lib/auth/sessions/sessions.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import {
  emptyWorkspace,
  freshBrowser,
  joined,
  loggedTypes,
  signedIn,
  signedInMember,
  testPassword,
} from '#testing/people.ts';
import { sessionHandle } from '#lib/db/people/session-rows.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { refused } from '#lib/domain/result.ts';
import { deskFrame } from '#lib/queries/workspace/desk-frame.ts';
import { ownSessions } from '#lib/queries/workspace/own-sessions.ts';
import { changeName } from './change-name.ts';
import { changePassword } from './change-password.ts';
import { revokeOtherSessions } from './revoke-other-sessions.ts';
import { definePersonCommand, nothingToPrepare } from '#lib/commands/kernel/person-kernel.ts';
import { revokeSession } from './revoke-session.ts';
import { switchWorkspace } from './switch-workspace.ts';

const limits = { idleMinutes: 30, absoluteMinutes: 720 };
const next = 'tallow-quince-harbour';
let ownerUrl: string;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  ({ ownerUrl } = await testDatabase());
});

describe('a new password', () => {
  test('ends every session of the person, this one too, and opens one in its place', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'REVIEWER');
    const other = await signedIn(actor, workspaceId, 'REVIEWER');
    const bystander = await signedInMember(workspaceId, 'EDITOR', 'Bo');
    const result = await changePassword.execute(actor, { current: testPassword, next });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(await actorOfSession(actor.sessionId, limits)).toBeNull();
    expect(await actorOfSession(other.sessionId, limits)).toBeNull();
    expect(await actorOfSession(bystander.actor.sessionId, limits)).not.toBeNull();
    expect(await actorOfSession(result.value.sessionId, limits)).toMatchObject({
      userId: actor.userId,
      workspaceId,
    });
    expect(await signIn({ email: actor.email, password: testPassword }, freshBrowser())).toMatchObject({
      ok: false,
    });
    expect(await signIn({ email: actor.email, password: next }, freshBrowser())).toMatchObject({ ok: true });
    expect(await loggedTypes(workspaceId)).toContain('password.changed');
  });

  test('needs the current one, whose guesses are counted, and obeys the rules', async () => {
    const { actor } = await signedInMember(await emptyWorkspace(ownerUrl), 'VIEWER');
    expect(await changePassword.execute(actor, { current: testPassword, next: 'short' })).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect(
      await changePassword.execute(actor, { current: testPassword, next: 'qwertyqwerty' }),
    ).toMatchObject({ refusal: { code: 'password-common' } });
    const codes = [];
    for (let guess = 0; guess < 6; guess += 1) {
      const result = await changePassword.execute(actor, { current: 'a guess', next });
      codes.push(result.ok ? 'ok' : result.refusal.code);
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'wrong-password'), 'too-many-tries']);
    expect(await actorOfSession(actor.sessionId, limits)).not.toBeNull();
  });

  test('wins once when two are set at the same moment', async () => {
    const { actor } = await signedInMember(await emptyWorkspace(ownerUrl), 'VIEWER');
    const results = await Promise.all(
      ['first-quince-harbour', 'second-quince-harbour'].map((each) =>
        changePassword.execute(actor, { current: testPassword, next: each }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe('a person’s sessions', () => {
  test('are listed with this one first, and each can be ended', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'VIEWER');
    const second = await signedIn(actor, workspaceId, 'VIEWER');
    const third = await signedIn(actor, workspaceId, 'VIEWER');
    const listed = await ownSessions(actor);
    expect(listed).toHaveLength(3);
    expect(listed[0]).toMatchObject({
      id: sessionHandle(actor.sessionId),
      current: true,
      address: '192.0.2.1',
    });
    expect(await revokeSession.execute(actor, { sessionId: sessionHandle(second.sessionId) })).toMatchObject({
      ok: true,
    });
    expect(await actorOfSession(second.sessionId, limits)).toBeNull();
    expect(await revokeSession.execute(actor, { sessionId: sessionHandle(second.sessionId) })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await revokeOtherSessions.execute(actor, {})).toEqual({ ok: true, value: { ended: 1 } });
    expect(await actorOfSession(third.sessionId, limits)).toBeNull();
    expect(await actorOfSession(actor.sessionId, limits)).not.toBeNull();
    expect(await loggedTypes(workspaceId)).toEqual(['session.revoked', 'session.others-revoked']);
  });

  test('that look at other workspaces are in the logs of those when they end, and so is a new password', async () => {
    const here = await emptyWorkspace(ownerUrl, 'A desk');
    const there = await emptyWorkspace(ownerUrl, 'B desk');
    const { actor } = await signedInMember(here, 'VIEWER');
    await joined(there, actor.userId, 'EDITOR');
    const [second] = [await signedIn(actor, there, 'EDITOR'), await signedIn(actor, there, 'EDITOR')];
    await signedIn(actor, here, 'VIEWER');
    const named = { sessionId: sessionHandle(second.sessionId) };
    expect(await revokeSession.execute(actor, named)).toMatchObject({ ok: true });
    expect(await revokeOtherSessions.execute(actor, {})).toEqual({ ok: true, value: { ended: 2 } });
    const change = { current: testPassword, next: 'seven-quince-harbours' };
    expect(await changePassword.execute(actor, change)).toMatchObject({ ok: true });
    expect(await loggedTypes(there)).toEqual([
      'session.revoked',
      'session.others-revoked',
      'password.changed',
    ]);
    expect(await loggedTypes(here)).toEqual(['session.others-revoked', 'password.changed', 'session.opened']);
  });

  test('can’t be ended by another person, not even an admin', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const owner = await signedInMember(workspaceId, 'VIEWER');
    const admin = await signedInMember(workspaceId, 'ADMIN', 'Bo');
    const { sessionId } = owner.actor;
    for (const named of [sessionHandle(sessionId), sessionId]) {
      expect(await revokeSession.execute(admin.actor, { sessionId: named })).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
    expect(await actorOfSession(sessionId, limits)).not.toBeNull();
  });
});

describe('another workspace', () => {
  test('can be entered by its active members only', async () => {
    const here = await emptyWorkspace(ownerUrl, 'A desk');
    const there = await emptyWorkspace(ownerUrl, 'B desk');
    const foreign = await emptyWorkspace(ownerUrl, 'C desk');
    const { actor } = await signedInMember(here, 'VIEWER');
    await joined(there, actor.userId, 'EDITOR');
    expect((await deskFrame(actor)).workspaces.map(({ name }) => name)).toEqual(['A desk', 'B desk']);
    expect(await switchWorkspace.execute(actor, { workspaceId: foreign })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await switchWorkspace.execute(actor, { workspaceId: there })).toMatchObject({ ok: true });
    expect(await actorOfSession(actor.sessionId, limits)).toMatchObject({
      workspaceId: there,
      role: 'EDITOR',
    });
    await inWorkspace({ workspaceId: here, userId: null }, (tx) =>
      tx.member.updateMany({ where: { workspaceId: here }, data: { disabledAt: new Date() } }),
    );
    expect(await switchWorkspace.execute(actor, { workspaceId: here })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await loggedTypes(there)).toEqual(['session.entered']);
  });
});

describe('what a person is refused', () => {
  test('leaves nothing behind, also of what was written before the reason was seen', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'VIEWER');
    const half = definePersonCommand({
      name: 'half-a-name',
      input: z.strictObject({}),
      prepare: nothingToPrepare,
      run: async (tx, { person: { userId } }) => {
        await tx.user.update({ where: { id: userId }, data: { name: 'Half' }, select: { id: true } });
        return refused({ code: 'not-found' });
      },
    });
    for (const key of [null, crypto.randomUUID()])
      expect(await half.executeOnce(actor, {}, key)).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await actorOfSession(actor.sessionId, limits)).toMatchObject({ name: 'Ada' });
  });

  test('takes no key in a workspace they are no member of', async () => {
    const { actor } = await signedInMember(await emptyWorkspace(ownerUrl), 'VIEWER');
    const foreign = await emptyWorkspace(ownerUrl, 'C desk');
    const answer = await switchWorkspace.executeOnce(actor, { workspaceId: foreign }, crypto.randomUUID());
    expect(answer).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await inWorkspace({ workspaceId: foreign, userId: null }, (tx) => tx.doneCommand.count())).toBe(0);
  });
});

test('a person is renamed, and the log does not hold either name', async () => {
  const workspaceId = await emptyWorkspace(ownerUrl);
  const { actor } = await signedInMember(workspaceId, 'VIEWER');
  expect(await changeName.execute(actor, { name: '  Ada Quillfeather ' })).toEqual({
    ok: true,
    value: { name: 'Ada Quillfeather' },
  });
  expect(await actorOfSession(actor.sessionId, limits)).toMatchObject({ name: 'Ada Quillfeather' });
  expect(await changeName.execute(actor, { name: 'Bo', email: 'evil@desk.example' })).toMatchObject({
    refusal: { code: 'invalid' },
  });
  expect(await loggedTypes(workspaceId)).toEqual(['person.renamed']);
});
