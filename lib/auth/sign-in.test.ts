import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { database } from '#lib/db/connection/client.ts';
import { sessionHandle } from '#lib/db/people/session-rows.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { addressBucket } from '#lib/auth/request/client-address.ts';
import { rememberDevice } from '#lib/auth/request/device-cookie.ts';
import { prepareStandIn } from '#lib/auth/password/password-hash.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import { actorOfSession, closeSession } from '#lib/auth/sessions/sessions.ts';
import { signIn } from './sign-in.ts';
import { countTry } from '#lib/auth/tries/tries.ts';
import {
  changeAsOwner,
  emptyWorkspace,
  freshBrowser,
  joined,
  loggedTypes,
  person,
  signedInMember,
  testPassword,
} from '#testing/people.ts';

const secret = 'a secret of the tests that is long enough';
const limits = { idleMinutes: 30, absoluteMinutes: 720 };
let ownerUrl: string;

beforeAll(async () => {
  process.env['APP_SECRET'] = secret;
  ({ ownerUrl } = await testDatabase());
  await prepareStandIn();
});

async function member(): Promise<{ userId: string; email: string; workspaceId: string; memberId: string }> {
  const workspaceId = await emptyWorkspace(ownerUrl);
  const { userId, email } = await person();
  const memberId = await joined(workspaceId, userId, 'REVIEWER');
  return { userId, email, workspaceId, memberId };
}

function codesOf(answers: readonly Awaited<ReturnType<typeof signIn>>[]): string[] {
  return answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code));
}

/** How sessions ended, as the log of a workspace has it. */
async function ends(workspaceId: string): Promise<unknown[]> {
  const events = await inWorkspace({ workspaceId, userId: null }, (tx) =>
    tx.event.findMany({ where: { workspaceId, type: 'session.closed' }, orderBy: { sequence: 'asc' } }),
  );
  return events.map(({ after }) => after);
}

async function sessionOf(email: string, browser: Browser): Promise<string> {
  const result = await signIn({ email, password: testPassword }, browser);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.sessionId;
}

describe('signing in', () => {
  test('opens a session in a workspace of the person and writes it to the log by id only', async () => {
    const { userId, email, workspaceId } = await member();
    const sessionId = await sessionOf(`  ${email.toUpperCase()} `, freshBrowser());
    expect(await actorOfSession(sessionId, limits)).toMatchObject({
      userId,
      email,
      workspaceId,
      role: 'REVIEWER',
    });
    expect(await loggedTypes(workspaceId)).toEqual(['session.opened']);
    const [event] = await inWorkspace({ workspaceId, userId: null }, (tx) =>
      tx.event.findMany({ where: { workspaceId } }),
    );
    const written = JSON.stringify({ ...event, sequence: 0 });
    expect(written).not.toContain(email);
    expect(written).not.toContain('10.');
  });

  test('changes the session: the one this browser held before has ended', async () => {
    const { email } = await member();
    const browser = freshBrowser();
    const first = await sessionOf(email, browser);
    const second = await sessionOf(email, { ...browser, sessionId: first });
    expect(second).not.toBe(first);
    expect(await actorOfSession(first, limits)).toBeNull();
    expect(await actorOfSession(second, limits)).not.toBeNull();
  });

  test('comes back to the workspace last looked at', async () => {
    const { userId, email } = await member();
    const other = await emptyWorkspace(ownerUrl, 'Day desk');
    await joined(other, userId, 'EDITOR');
    const first = await sessionOf(email, freshBrowser());
    await changeAsOwner(
      `UPDATE "Session" SET "workspaceId" = $2, "lastSeenAt" = now() + interval '1 second' WHERE id = $1`,
      [first, other],
    );
    const second = await sessionOf(email, freshBrowser());
    expect(await actorOfSession(second, limits)).toMatchObject({ workspaceId: other, role: 'EDITOR' });
  });

  test('is refused alike for a wrong password, an unknown account, a disabled one and one without a workspace', async () => {
    const known = await member();
    const disabled = await member();
    await changeAsOwner('UPDATE "User" SET "disabledAt" = now() WHERE id = $1', [disabled.userId]);
    const shutOut = await member();
    await inWorkspace({ workspaceId: shutOut.workspaceId, userId: null }, (tx) =>
      tx.member.updateMany({ where: { userId: shutOut.userId }, data: { disabledAt: new Date() } }),
    );
    const nowhere = await person();
    const tries = [
      { email: known.email, password: 'not the password' },
      { email: 'nobody@desk.example', password: testPassword },
      { email: disabled.email, password: testPassword },
      { email: shutOut.email, password: testPassword },
      { email: nowhere.email, password: testPassword },
      { email: 'not an address', password: '' },
      { email: 'no\0body@desk.example', password: '\0' },
      { email: '\ud800', password: '\ud800' },
      { email: { $ne: '' }, password: ['x'] },
      null,
    ];
    const answers = [];
    for (const credentials of tries) answers.push(JSON.stringify(await signIn(credentials, freshBrowser())));
    expect(new Set(answers)).toEqual(new Set(['{"ok":false,"refusal":{"code":"sign-in-refused"}}']));
  });
});

describe('guessing', () => {
  test('from one network at one account stops after five tries a minute, even all at once', async () => {
    const { email } = await member();
    const browser = freshBrowser();
    const codes = codesOf(
      await Promise.all(
        Array.from({ length: 12 }, () => signIn({ email, password: 'a wrong guess' }, browser)),
      ),
    );
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(7);
    const right = await signIn({ email, password: testPassword }, browser);
    expect(right).toMatchObject({ ok: false, refusal: { code: 'too-many-tries' } });
    if (!right.ok && right.refusal.code === 'too-many-tries') {
      expect(right.refusal.retryAfterSeconds).toBeGreaterThan(0);
      expect(right.refusal.retryAfterSeconds).toBeLessThanOrEqual(60);
    }
  });

  test.each(['known', 'unknown'])(
    'at %s accounts from many networks leaves each network one try, and a new one its first',
    async (kind) => {
      const email = kind === 'known' ? (await member()).email : `ghost-${crypto.randomUUID()}@desk.example`;
      const guess = (address: string) => signIn({ email, password: 'x' }, { ...freshBrowser(), address });
      const first = [];
      for (let net = 1; net <= 8; net += 1) first.push(await guess(`198.18.${net}.1`));
      expect(new Set(codesOf(first))).toEqual(new Set(['sign-in-refused']));
      const again = [];
      for (let net = 1; net <= 8; net += 1) again.push(await guess(`198.18.${net}.2`));
      expect(new Set(codesOf(again))).toEqual(new Set(['too-many-tries']));
      expect(codesOf([await guess('198.18.9.1')])).toEqual(['sign-in-refused']);
    },
  );

  test('by others leaves the owner a way in from a network they have not tried from', async () => {
    const { email } = await member();
    for (let guess = 0; guess < 8; guess += 1) await signIn({ email, password: 'x' }, freshBrowser());
    expect(await signIn({ email, password: testPassword }, freshBrowser())).toMatchObject({ ok: true });
  });

  test('that is refused counts for nothing', async () => {
    const { email } = await member();
    const crowd = freshBrowser();
    for (let guess = 0; guess < 20; guess += 1)
      await signIn({ email: 'ghost@desk.example', password: 'x' }, crowd);
    const tryer = { email, network: addressBucket(crowd.address), device: null };
    expect(await countTry(tryer)).toBeGreaterThan(0);
    for (let guess = 0; guess < 20; guess += 1) await signIn({ email, password: 'x' }, crowd);
    const beside = { ...freshBrowser(), address: crowd.address?.replace(/\d+$/, '250') ?? null };
    for (let guess = 0; guess < 5; guess += 1)
      expect(codesOf([await signIn({ email, password: 'x' }, beside)])).toEqual(['sign-in-refused']);
  });

  test('from one network stops after five tries a minute, whichever accounts they are at', async () => {
    const codes = [];
    for (let guess = 0; guess < 7; guess += 1) {
      const browser = { ...freshBrowser(), address: `2001:db8:7:7::${guess + 1}` };
      codes.push(
        ...codesOf([await signIn({ email: `guess-${guess}@desk.example`, password: 'x' }, browser)]),
      );
    }
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'sign-in-refused'),
      'too-many-tries',
      'too-many-tries',
    ]);
    const elsewhere = { ...freshBrowser(), address: '2001:db8:7:8::1' };
    const answer = await signIn({ email: 'guess-9@desk.example', password: 'x' }, elsewhere);
    expect(answer).toMatchObject({ refusal: { code: 'sign-in-refused' } });
  });

  test('by others never locks the owner out of the browser they use', async () => {
    const { email } = await member();
    const own = { ...freshBrowser(), deviceCookie: rememberDevice(undefined, email, secret) };
    for (let guess = 0; guess < 8; guess += 1) {
      await signIn({ email, password: 'x' }, { ...freshBrowser(), address: own.address });
    }
    const stranger = { ...freshBrowser(), address: own.address };
    expect(await signIn({ email, password: testPassword }, stranger)).toMatchObject({ ok: false });
    expect(await signIn({ email, password: testPassword }, own)).toMatchObject({ ok: true });
  });

  test('from a known browser has five tries of its own and no more', async () => {
    const { email } = await member();
    const own = { ...freshBrowser(), deviceCookie: rememberDevice(undefined, email, secret) };
    const codes = [];
    for (let guess = 0; guess < 6; guess += 1) {
      codes.push(...codesOf([await signIn({ email, password: 'x' }, own)]));
    }
    expect(codes.at(-1)).toBe('too-many-tries');
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
  });

  test('is not counted when the password is right', async () => {
    const { email } = await member();
    const browser = freshBrowser();
    for (let time = 0; time < 8; time += 1) await sessionOf(email, browser);
  });
});

describe('a session', () => {
  test('ends at sign-out, and signing out twice changes nothing', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'EDITOR');
    await closeSession(actor.sessionId, 'signed-out');
    await closeSession(actor.sessionId, 'signed-out');
    expect(await actorOfSession(actor.sessionId, limits)).toBeNull();
    expect(await loggedTypes(workspaceId)).toEqual(['session.closed']);
  });

  test('ends when idle for too long, past its absolute end, and when its person is disabled, which the log says once', async () => {
    for (const [change, why] of [
      [`"lastSeenAt" = now() - interval '29 minutes'`, 'holds'],
      [`"lastSeenAt" = now() - interval '31 minutes'`, 'idle'],
      [`"expiresAt" = now() + interval '1 minute'`, 'holds'],
      [`"expiresAt" = now() - interval '1 second'`, 'too-long'],
      [`"workspaceId" = NULL`, null],
    ] as const) {
      const workspaceId = await emptyWorkspace(ownerUrl);
      const { actor } = await signedInMember(workspaceId, 'VIEWER');
      await changeAsOwner(`UPDATE "Session" SET ${change} WHERE id = $1`, [actor.sessionId]);
      await Promise.all([1, 2, 3].map(() => actorOfSession(actor.sessionId, limits)));
      expect((await actorOfSession(actor.sessionId, limits)) !== null, change).toBe(why === 'holds');
      const closed = why === 'idle' || why === 'too-long';
      expect(await ends(workspaceId), change).toEqual(closed ? [{ userId: actor.userId, why }] : []);
    }
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'VIEWER');
    await changeAsOwner('UPDATE "User" SET "disabledAt" = now() WHERE id = $1', [actor.userId]);
    expect(await actorOfSession(actor.sessionId, limits)).toBeNull();
    expect(await ends(workspaceId)).toEqual([{ userId: actor.userId, why: 'disabled' }]);
  });

  test('is named in the log by what opens nothing', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'VIEWER');
    await closeSession(actor.sessionId, 'signed-out');
    const [event] = await inWorkspace({ workspaceId, userId: null }, (tx) =>
      tx.event.findMany({ where: { workspaceId } }),
    );
    expect(event?.entityId).toBe(sessionHandle(actor.sessionId));
    const [made] = await database().$queryRaw<{ handle: string }[]>`
      SELECT session_handle(${actor.sessionId}::uuid)::text AS handle`;
    expect(made?.handle).toBe(sessionHandle(actor.sessionId));
    expect(await actorOfSession(sessionHandle(actor.sessionId), limits)).toBeNull();
  });

  test('notes that it was used at most once a minute', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'VIEWER');
    const seen = async () => {
      const [own] = await database().$queryRaw<{ lastSeenAt: Date }[]>`
        SELECT "lastSeenAt" FROM sessions_beside(${actor.sessionId}::uuid, 30)`;
      return own?.lastSeenAt.getTime() ?? 0;
    };
    const opened = await seen();
    await actorOfSession(actor.sessionId, limits);
    expect(await seen()).toBe(opened);
    await changeAsOwner(
      `UPDATE "Session" SET "lastSeenAt" = "lastSeenAt" - interval '61 seconds' WHERE id = $1`,
      [actor.sessionId],
    );
    await actorOfSession(actor.sessionId, limits);
    expect(await seen()).toBeGreaterThan(opened - 1_000);
  });
});
