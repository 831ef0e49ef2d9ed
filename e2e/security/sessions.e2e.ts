import { changeRole } from '#lib/commands/workspace/change-role.ts';
import { disableMember } from '#lib/commands/workspace/disable-member.ts';
import { createDesk, createSession, password } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, cookieOfSession, post, refusalCode } from '#testing/end-to-end/http.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { CookieJar, signInOverHttp, signOutOverHttp } from '#testing/end-to-end/sign-in.ts';

const mine = '/api/sources';

async function works(cookie: string): Promise<boolean> {
  const data = await ask(mine, { cookie });
  const page = await ask('/claims', { cookie });
  expect([data.status, page.status]).toEqual(data.status === 200 ? [200, 200] : [401, 307]);
  return data.status === 200;
}

test('signing out ends the session, and its cookie opens nothing any more', async () => {
  const { reviewer } = await createDesk({ withPassword: true });
  const jar = new CookieJar();
  expect((await signInOverHttp(jar, { email: reviewer.email, password })).status).toBe(200);
  const cookie = jar.header;
  expect(await works(cookie)).toBe(true);
  expect((await signOutOverHttp(jar)).status).toBe(200);
  expect(await works(cookie)).toBe(false);
});

test('signing in gives a new token and ends the session this browser had', async () => {
  const { reviewer } = await createDesk({ withPassword: true });
  const jar = new CookieJar();
  await signInOverHttp(jar, { email: reviewer.email, password });
  const first = jar.header;
  await signInOverHttp(jar, { email: reviewer.email, password });
  const second = jar.header;
  expect(second).not.toBe(first);
  expect(await works(first)).toBe(false);
  expect(await works(second)).toBe(true);
});

test('a browser is told of the session it has, and of no other', async ({ desk }) => {
  const sessionOf = async (cookie: string | null): Promise<unknown> => {
    const answer = await ask('/api/auth/session', { cookie });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return JSON.parse(answer.body);
  };
  const cookie = await cookieOf(desk.viewer);
  expect(await sessionOf(cookie)).toMatchObject({ value: { session: { email: desk.viewer.email } } });
  expect(await sessionOf(null)).toEqual({ value: { session: null } });
  await asOwner(desk.workspaceId, 'UPDATE "Session" SET "revokedAt" = now() WHERE "userId" = $1', [
    desk.viewer.userId,
  ]);
  expect(await sessionOf(cookie)).toEqual({ value: { session: null } });
});

test('a cookie planted before signing in is worth nothing afterwards', async ({ desk }) => {
  const { reviewer } = await createDesk({ withPassword: true });
  const planted = await cookieOf(desk.viewer);
  const jar = new CookieJar();
  const [name = '', value = ''] = planted.split('=');
  jar.put(name, value);
  await signInOverHttp(jar, { email: reviewer.email, password });
  expect(jar.get(name)).not.toBe(value);
  expect(await works(planted)).toBe(false);
});

test('changing the password ends every session, and the one that changed it goes on', async () => {
  const { reviewer } = await createDesk({ withPassword: true });
  const elsewhere = await cookieOf(reviewer);
  const jar = new CookieJar();
  await signInOverHttp(jar, { email: reviewer.email, password });
  const before = jar.header;
  const next = 'seven quiet otters swim';
  const answer = await post('/api/auth/person/change-password', before, { current: password, next });
  expect(answer.status, answer.body).toBe(200);
  jar.take(answer);
  expect(await works(elsewhere)).toBe(false);
  expect(await works(before)).toBe(false);
  expect(await works(jar.header)).toBe(true);
  expect((await signInOverHttp(new CookieJar(), { email: reviewer.email, password })).status).toBe(401);
});

test('a member who is disabled is out with the next request', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  expect(await works(cookie)).toBe(true);
  await runCommand(disableMember, desk.admin, { memberId: desk.reviewer.memberId, revision: 1 });
  expect(await works(cookie)).toBe(false);
});

test('another role counts from the next request, and the old cookie opens nothing', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  await runCommand(changeRole, desk.admin, { memberId: desk.reviewer.memberId, revision: 1, role: 'VIEWER' });
  expect(await works(cookie)).toBe(false);
  const again = await cookieOf(desk.reviewer);
  expect(
    refusalCode(await post('/api/commands/create-source', again, { name: 'A', kind: 'PERSON', aliases: [] })),
  ).toBe('role-too-low');
});

for (const [why, change] of [
  ['was revoked', `"revokedAt" = now()`],
  ['ended', `"expiresAt" = now() - interval '1 second'`],
  ['was left idle for half an hour', `"lastSeenAt" = now() - interval '31 minutes'`],
] as const) {
  test(`a session that ${why} opens nothing`, async ({ desk }) => {
    const sessionId = await createSession(desk.reviewer);
    const cookie = await cookieOfSession(sessionId);
    expect(await works(cookie)).toBe(true);
    await asOwner(desk.workspaceId, `UPDATE "Session" SET ${change} WHERE id = $1`, [sessionId]);
    expect(await works(cookie)).toBe(false);
  });
}

test('a token that is broken, forged or of another secret signs nobody in', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const [name = ''] = cookie.split('=');
  const forged = [
    `${cookie.slice(0, -6)}AAAAAA`,
    `${name}=`,
    `${name}=eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0.`,
    `${name}=${'A'.repeat(4000)}`,
  ];
  for (const one of forged) expect(await works(one)).toBe(false);
});
