import { sessionHandle } from '#lib/db/people/session-rows.ts';
import { personCommands } from '#lib/commands/person-registry.ts';
import {
  createDesk,
  createSession,
  createWorkspace,
  joinWorkspace,
  password,
} from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, bare, cookieOf, cookieOfSession, post, refusalCode } from '#testing/end-to-end/http.ts';

const door = (name: string) => `/api/auth/person/${name}`;

test('the commands of a person on what is theirs are these', () => {
  expect(personCommands.map(({ name }) => name).sort()).toEqual([
    'change-name',
    'revoke-other-sessions',
    'revoke-session',
    'switch-workspace',
  ]);
});

test('nobody who is not signed in changes anything of a person', async () => {
  for (const name of [...personCommands.map((command) => command.name), 'change-password']) {
    expect(refusalCode(await post(door(name), null, {})), name).toBe('not-signed-in');
  }
});

test('whether something was done is told to whoever did it, and of no workspace that is not theirs', async ({
  desk,
}) => {
  const cookie = await cookieOf(desk.viewer);
  const key = { 'idempotency-key': '"0b7e57d8-6f6e-4c3a-9d0a-6d4f0f6f2a11"' };
  const look = (name: string, by: string | null, search = '') =>
    post(door(`${name}/answer${search}`), by, {}, key);
  expect((await post(door('change-name'), cookie, { name: 'Vera Lund' }, key)).status).toBe(200);
  expect(JSON.parse((await look('change-name', cookie)).body)).toMatchObject({ done: true });
  expect(JSON.parse((await look('change-name', await cookieOf(desk.editor))).body)).toEqual({ done: false });
  expect(refusalCode(await look('change-name', null))).toBe('not-signed-in');
  expect(refusalCode(await look('no-such', cookie))).toBe('not-found');
  expect(refusalCode(await post(door('change-name/answer'), cookie, {}))).toBe('not-found');
  const foreign = await createDesk();
  for (const workspace of [foreign.workspaceId, crypto.randomUUID(), 'none']) {
    const asked = await look('switch-workspace', cookie, `?workspace=${workspace}`);
    expect(refusalCode(asked), workspace).toBe('not-found');
  }
});

test('nobody ends the session of another person', async ({ desk }) => {
  const sessionId = await createSession(desk.editor);
  const theirs = await cookieOfSession(sessionId);
  const cookie = await cookieOf(desk.admin);
  const handle = sessionHandle(sessionId);
  const answer = await post(door('revoke-session'), cookie, { sessionId: handle });
  const nothing = await post(door('revoke-session'), cookie, { sessionId: crypto.randomUUID() });
  expect([answer.status, bare(answer.body)]).toEqual([nothing.status, bare(nothing.body)]);
  expect((await ask('/api/sources', { cookie: theirs })).status).toBe(200);
});

test('a person ends one of their sessions, or all but this one', async ({ desk }) => {
  const other = await createSession(desk.viewer);
  const third = await cookieOf(desk.viewer);
  const cookie = await cookieOf(desk.viewer);
  expect((await post(door('revoke-session'), cookie, { sessionId: sessionHandle(other) })).status).toBe(200);
  expect((await ask('/api/sources', { cookie: await cookieOfSession(other) })).status).toBe(401);
  expect((await post(door('revoke-other-sessions'), cookie, {})).status).toBe(200);
  expect((await ask('/api/sources', { cookie: third })).status).toBe(401);
  expect((await ask('/api/sources', { cookie })).status).toBe(200);
});

test('a person turns to a workspace of theirs, and to no other', async ({ desk }) => {
  const second = await createWorkspace();
  await joinWorkspace(second.workspaceId, desk.reviewer, 'VIEWER');
  const foreign = await createDesk();
  const cookie = await cookieOf(desk.reviewer);
  const nowhere = await post(door('switch-workspace'), cookie, { workspaceId: crypto.randomUUID() });
  const theirs = await post(door('switch-workspace'), cookie, { workspaceId: foreign.workspaceId });
  expect(refusalCode(theirs)).toBe('not-found');
  expect(bare(theirs.body)).toBe(bare(nowhere.body));
  expect((await post(door('switch-workspace'), cookie, second)).status).toBe(422);
  const { workspaceId } = second;
  expect((await post(door('switch-workspace'), cookie, { workspaceId })).status).toBe(200);
  const source = { name: 'Pier', kind: 'PERSON', aliases: [] };
  expect(refusalCode(await post('/api/commands/create-source', cookie, source)), 'a viewer there').toBe(
    'role-too-low',
  );
});

test('a password is changed by who knows the current one, to one that is no common one', async () => {
  const { viewer } = await createDesk({ withPassword: true });
  const cookie = await cookieOf(viewer);
  const change = (current: string, next: string) => post(door('change-password'), cookie, { current, next });
  expect(refusalCode(await change('not the right words', 'seven quiet otters swim'))).toBe('wrong-password');
  expect(refusalCode(await change(password, 'password1234'))).toBe('password-common');
  expect(refusalCode(await change(password, 'short'))).toBe('invalid');
  expect((await ask('/api/sources', { cookie })).status, 'refused changes end nothing').toBe(200);
});
