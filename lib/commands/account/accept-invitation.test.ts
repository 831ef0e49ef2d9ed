import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { whileChecking } from '#testing/while-checking.ts';
import { actorOfSession, closeSession, type SignedInActor } from '#lib/auth/sessions/sessions.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import {
  changeAsOwner,
  emptyWorkspace,
  freshBrowser,
  loggedTypes,
  person,
  signedInMember,
  testPassword,
} from '#testing/people.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { invitation } from '#lib/queries/workspace/invitation.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { withdrawInvitation } from '#lib/commands/workspace/withdraw-invitation.ts';

const limits = { idleMinutes: 30, absoluteMinutes: 720 };
const fresh = { name: 'Di Larsen', password: 'tallow-quince-harbour' };
let ownerUrl: string;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  ({ ownerUrl } = await testDatabase());
});

async function invited(
  email: string,
): Promise<{ link: string; id: string; admin: SignedInActor; workspaceId: string }> {
  const workspaceId = await emptyWorkspace(ownerUrl);
  const { actor } = await signedInMember(workspaceId, 'ADMIN');
  const result = await inviteMember.execute(actor, { email, role: 'REVIEWER' });
  if (!result.ok) throw new Error(result.refusal.code);
  const { token, invitationId } = result.value;
  return { link: `${workspaceId}.${token}`, id: invitationId, admin: actor, workspaceId };
}

function membersOf(workspaceId: string): Promise<number> {
  return inWorkspace({ workspaceId, userId: null }, (tx) => tx.member.count({ where: { workspaceId } }));
}

async function accountsOf(email: string): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query('SELECT FROM "User" WHERE lower(email) = lower($1)', [email]);
  await owner.end();
  return rows.length;
}

function sessionOf({ sessionId }: { sessionId: string | null }): string {
  if (sessionId === null) throw new Error('There is no session.');
  return sessionId;
}

function newAddress(): string {
  return `${crypto.randomUUID()}@desk.example`;
}

describe('an invitation', () => {
  test('lets a new person in with a name and a password of their own, and signs them in', async () => {
    const email = newAddress();
    const { link, workspaceId } = await invited(email.toUpperCase());
    expect(await invitation(link)).toMatchObject({
      workspace: 'Night desk',
      email,
      role: 'REVIEWER',
    });
    const result = await acceptInvitation({ link, ...fresh }, null, freshBrowser());
    if (!result.ok) throw new Error(result.refusal.code);
    expect(await actorOfSession(sessionOf(result.value), limits)).toMatchObject({
      email,
      workspaceId,
      role: 'REVIEWER',
      name: 'Di Larsen',
    });
    expect(await loggedTypes(workspaceId)).toEqual([
      'member.invited',
      'invitation.accepted',
      'member.joined',
      'session.opened',
    ]);
    expect(await invitation(link)).toBeNull();
  });

  test('is accepted once, even by twenty at the same moment, whose password then is the account’s', async () => {
    const email = newAddress();
    const { link, workspaceId } = await invited(email);
    const passwords = Array.from({ length: 20 }, (_, n) => `${fresh.password}-${n}`);
    const results = await Promise.all(
      passwords.map((password) => acceptInvitation({ link, ...fresh, password }, null, freshBrowser())),
    );
    const first = results.findIndex((result) => result.ok);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok))
      expect(result).toMatchObject({
        refusal: { code: /^(invitation-over|sign-in-refused|too-many-tries)$/ },
      });
    expect(await membersOf(workspaceId)).toBe(2);
    expect(await accountsOf(email)).toBe(1);
    expect(await signIn({ email, password: passwords[first] }, freshBrowser())).toMatchObject({ ok: true });
    const other = passwords[first === 0 ? 1 : 0];
    expect(await signIn({ email, password: other }, freshBrowser())).toMatchObject({ ok: false });
  });

  test('makes one account of one address, however it is written and wherever it is invited, at the same moment', async () => {
    const email = newAddress();
    const invitations = await Promise.all([
      invited(email),
      invited(email.toUpperCase()),
      invited(` ${email}`),
    ]);
    const accept = () =>
      Promise.all(invitations.map(({ link }) => acceptInvitation({ link, ...fresh }, null, freshBrowser())));
    const codes = (await accept()).map((result) => (result.ok ? 'in' : result.refusal.code));
    expect(codes).toContain('in');
    // Who lost the race has an account now, made with the same password, and is let in with it.
    const again = (await accept()).map((result) => (result.ok ? 'in' : result.refusal.code));
    expect([...codes, ...again].filter((code) => code === 'in')).toHaveLength(3);
    expect(await accountsOf(email)).toBe(1);
    for (const { workspaceId } of invitations) expect(await membersOf(workspaceId)).toBe(2);
  });

  test('is accepted by one of two people who hold its link, as the one it was written to', async () => {
    const email = newAddress();
    const { link, workspaceId } = await invited(email);
    const { actor: stranger } = await signedInMember(await emptyWorkspace(ownerUrl), 'ADMIN', 'Fay');
    const results = await Promise.all([
      acceptInvitation({ link, ...fresh }, null, freshBrowser()),
      acceptInvitation({ link, ...fresh, password: 'another-quince-harbour' }, stranger, {
        ...freshBrowser(),
        sessionId: stranger.sessionId,
      }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await membersOf(workspaceId)).toBe(2);
    for (const result of results) if (result.ok) expect(result.value.email).toBe(email);
  });

  test('lets nobody in whose password was changed while it was checked, or whose session ended', async () => {
    const known = await person('Gus');
    const { link } = await invited(known.email);
    const late = await whileChecking(
      () => acceptInvitation({ link, password: testPassword }, null, freshBrowser()),
      () =>
        changeAsOwner(`UPDATE "User" SET "passwordHash" = "passwordHash" || ' ' WHERE id = $1`, [
          known.userId,
        ]),
    );
    expect(late).toMatchObject({ refusal: { code: 'sign-in-refused' } });

    const { actor } = await signedInMember(await emptyWorkspace(ownerUrl), 'VIEWER', 'Hal');
    const second = await invited(actor.email);
    await closeSession(actor.sessionId, 'signed-out');
    expect(await acceptInvitation({ link: second.link }, actor, freshBrowser())).toMatchObject({
      refusal: { code: 'sign-in-refused' },
    });
    for (const { link: open } of [{ link }, second]) expect(await invitation(open)).not.toBeNull();
  });

  test('asks a person who has an account for its password, unless they are signed in with it', async () => {
    const known = await person('Eli');
    const first = await invited(known.email);
    expect(await acceptInvitation({ link: first.link, ...fresh }, null, freshBrowser())).toMatchObject({
      refusal: { code: 'sign-in-refused' },
    });
    const { actor: stranger } = await signedInMember(await emptyWorkspace(ownerUrl), 'ADMIN', 'Fay');
    const guess = { link: first.link, ...fresh };
    expect(await acceptInvitation(guess, stranger, freshBrowser())).toMatchObject({
      refusal: { code: 'sign-in-refused' },
    });
    const joinedFirst = await acceptInvitation(
      { link: first.link, password: testPassword },
      null,
      freshBrowser(),
    );
    expect(joinedFirst).toMatchObject({ ok: true });
    if (!joinedFirst.ok) return;
    const actor = await actorOfSession(sessionOf(joinedFirst.value), limits);
    const second = await invited(known.email);
    const browser = { ...freshBrowser(), sessionId: joinedFirst.value.sessionId };
    const joinedSecond = await acceptInvitation({ link: second.link }, actor, browser);
    expect(joinedSecond).toMatchObject({ ok: true });
    expect(await actorOfSession(sessionOf(joinedFirst.value), limits)).toBeNull();
  });

  test('answers alike for an address with an account and one without, until somebody joins', async () => {
    const known = await invited((await person('Ivo')).email);
    const unknown = await invited(newAddress());
    for (const sent of [
      {},
      { name: 'Di Larsen', password: 'too short' },
      { name: '', password: 'tallow-quince-harbour' },
      { name: 'Di Larsen', password: 'password1234' },
      { name: 'Di Larsen', password: 'x'.repeat(129) },
      { password: 'tallow-quince-harbour' },
    ]) {
      const [first, second] = [known, unknown].map(({ link }) =>
        acceptInvitation({ link, ...sent }, null, freshBrowser()),
      );
      expect(await first, JSON.stringify(sent)).toEqual(await second);
      expect(await first).toMatchObject({ ok: false });
    }
    expect(Object.keys((await invitation(known.link)) ?? {})).toEqual(
      Object.keys((await invitation(unknown.link)) ?? {}),
    );
  });

  test('can’t be used when it was withdrawn, replaced, has run out or is made up', async () => {
    const withdrawn = await invited(newAddress());
    await withdrawInvitation.execute(withdrawn.admin, { invitationId: withdrawn.id });
    const email = newAddress();
    const replaced = await invited(email);
    await inviteMember.execute(replaced.admin, { email, role: 'VIEWER' });
    const old = await invited(newAddress());
    await inWorkspace({ workspaceId: old.workspaceId, userId: null }, (tx) =>
      tx.invitation.updateMany({ where: { id: old.id }, data: { expiresAt: new Date(Date.now() - 1) } }),
    );
    const good = await invited(newAddress());
    const [, token = ''] = good.link.split('.');
    for (const link of [
      withdrawn.link,
      replaced.link,
      old.link,
      `${withdrawn.workspaceId}.${token}`,
      `${good.link}.x`,
      `${good.workspaceId}.${'A'.repeat(43)}`,
      good.workspaceId,
      'x.y',
      '',
    ]) {
      expect(await invitation(link), link).toBeNull();
      expect(await acceptInvitation({ link, ...fresh }, null, freshBrowser()), link).toMatchObject({
        refusal: { code: 'invitation-over' },
      });
    }
    expect(await withdrawInvitation.execute(withdrawn.admin, { invitationId: withdrawn.id })).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  test('is refused for someone who is a member already, and gives no role but the one invited to', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'ADMIN');
    expect(await inviteMember.execute(actor, { email: actor.email, role: 'VIEWER' })).toMatchObject({
      refusal: { code: 'already-member' },
    });
    const { link } = await invited(newAddress());
    expect(await acceptInvitation({ link, ...fresh, role: 'ADMIN' }, null, freshBrowser())).toMatchObject({
      refusal: { code: 'invalid' },
    });
  });

  test('holds new people to the rules for passwords', async () => {
    const { link } = await invited(newAddress());
    for (const [password, code] of [
      ['too short', 'invalid'],
      ['password1234', 'password-common'],
      ['x'.repeat(129), 'invalid'],
      ['Larsen-2026!', 'password-common'],
    ]) {
      expect(
        await acceptInvitation({ link, name: 'Di Larsen', password }, null, freshBrowser()),
        password,
      ).toMatchObject({ refusal: { code } });
    }
    expect(
      await acceptInvitation({ link, name: ' ', password: fresh.password }, null, freshBrowser()),
    ).toMatchObject({ refusal: { code: 'invalid' } });
  });

  test('stores no secret that could be used', async () => {
    const { link, workspaceId } = await invited(newAddress());
    const [, token = ''] = link.split('.');
    const everything = await inWorkspace({ workspaceId, userId: null }, async (tx) => [
      await tx.invitation.findMany(),
      await tx.event.findMany(),
    ]);
    const text = JSON.stringify(everything, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(text).not.toContain(token);
  });
});
