import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { quietMs } from '#lib/domain/shapes/notice.ts';
import { testDatabase } from '#testing/database.ts';
import { endSessionsThatRanOut, NoticeKeeper } from './keep-noticed.ts';
import { notice, takeNoticed } from './noticed.ts';
import { prepareStandIn } from '#lib/auth/password/password-hash.ts';
import { signIn } from '#lib/auth/sign-in.ts';
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

let ownerUrl: string;
let said: { facts: Record<string, unknown>; message: string }[];
let keeper: NoticeKeeper;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  ({ ownerUrl } = await testDatabase());
  await prepareStandIn();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  takeNoticed();
  said = [];
  keeper = new NoticeKeeper({ warn: (facts, message) => void said.push({ facts, message }) });
});
afterEach(() => void vi.useRealTimers());

async function entries(workspaceId: string): Promise<{ type: string; after: unknown }[]> {
  const events = await inWorkspace({ workspaceId, userId: null }, (tx) =>
    tx.event.findMany({ where: { workspaceId }, orderBy: { sequence: 'asc' } }),
  );
  return events.map(({ type, after }) => ({ type, after }));
}

async function memberOfTwo() {
  const someone = await person();
  const workspaces = [await emptyWorkspace(ownerUrl), await emptyWorkspace(ownerUrl)];
  for (const workspaceId of workspaces) await joined(workspaceId, someone.userId, 'EDITOR');
  return { someone, workspaces };
}

const wrong = { code: 'sign-in-refused' } as const;
const limited = { code: 'too-many-tries', retryAfterSeconds: 5 } as const;

describe('what is noticed at the door', () => {
  test('is in the log of each workspace of whoever the account is, and holds nothing that was typed', async () => {
    const { someone, workspaces } = await memberOfTwo();
    const browser = freshBrowser();
    const typed = 'not the right words';
    for (let time = 0; time < 6; time += 1) await signIn({ email: someone.email, password: typed }, browser);
    await keeper.keep();
    for (const workspaceId of workspaces) {
      const found = await entries(workspaceId);
      expect(found.map(({ type }) => type).sort()).toEqual(['limit.hit', 'sign-in.failed']);
      expect(found.find(({ type }) => type === 'sign-in.failed')?.after).toMatchObject({
        times: 5,
        people: [{ userId: someone.userId, times: 5 }],
        networks: [browser.address],
      });
      for (const secret of [typed, someone.email]) expect(JSON.stringify(found)).not.toContain(secret);
    }
    expect(said).toEqual([]);
  });

  test('is in the installation’s log where no workspace is concerned, without what was typed as the address', async () => {
    const mistyped = 'my secret words 2026';
    await signIn({ email: mistyped, password: mistyped }, freshBrowser());
    notice({ code: 'foreign-origin' }, null, '192.0.2.7');
    await keeper.keep();
    expect(said.map(({ message }) => message).sort()).toEqual(['origin.refused', 'sign-in.failed']);
    const origin = said.find(({ message }) => message === 'origin.refused');
    expect(origin?.facts).toMatchObject({ times: 1, networks: ['192.0.2.7'] });
    expect(JSON.stringify(said)).not.toContain('secret');
  });

  test('of one who is signed in is in the log of their workspace alone', async () => {
    const { someone, workspaces } = await memberOfTwo();
    const [workspaceId = '', other = ''] = workspaces;
    notice({ code: 'foreign-origin' }, { userId: someone.userId, workspaceId }, '192.0.2.7');
    await keeper.keep();
    expect(await loggedTypes(workspaceId)).toEqual(['origin.refused']);
    expect(await loggedTypes(other)).toEqual([]);
  });

  test('fills no log, however often it comes and at however many accounts', async () => {
    const { someone, workspaces } = await memberOfTwo();
    const [workspaceId = ''] = workspaces;
    const rounds = 30;
    for (let round = 0; round < rounds; round += 1) {
      for (let n = 0; n < 300; n += 1) {
        notice(wrong, { email: someone.email }, `10.0.${round}.${n}`);
        notice(limited, { email: `nobody-${round}-${n}@desk.example` }, `10.1.${round}.${n}`);
      }
      await keeper.keep();
    }
    expect(await loggedTypes(workspaceId)).toEqual(['sign-in.failed']);
    expect(said).toHaveLength(1);
    vi.setSystemTime(Date.now() + quietMs);
    await keeper.keep();
    const found = await entries(workspaceId);
    expect(found).toHaveLength(2);
    expect(found[1]?.after).toMatchObject({ times: (rounds - 1) * 300, moreNetworks: 91 });
    expect(JSON.stringify(found[1]?.after).length).toBeLessThan(2000);
    expect(said).toHaveLength(2);
    await keeper.keep();
    expect(await entries(workspaceId)).toHaveLength(2);
  });

  test('is written before a stop, though it would not be due', async () => {
    const { someone, workspaces } = await memberOfTwo();
    notice(wrong, { email: someone.email }, '192.0.2.7');
    await keeper.keep();
    notice(wrong, { email: someone.email }, '192.0.2.7');
    await keeper.keep();
    expect(await loggedTypes(workspaces[0] ?? '')).toHaveLength(1);
    await keeper.keep({ all: true });
    expect(await loggedTypes(workspaces[0] ?? '')).toHaveLength(2);
  });

  test('is kept while the database is away', async () => {
    const { someone, workspaces } = await memberOfTwo();
    notice(wrong, { email: someone.email }, '192.0.2.7');
    const url = process.env['APP_DATABASE_URL'];
    process.env['APP_DATABASE_URL'] = 'postgresql://nobody:nothing@127.0.0.1:1/none';
    await expect(keeper.keep()).rejects.toThrow();
    process.env['APP_DATABASE_URL'] = url;
    await keeper.keep();
    expect(await loggedTypes(workspaces[0] ?? '')).toEqual(['sign-in.failed']);
  });

  test('is bounded in memory', () => {
    for (let n = 0; n < 20_000; n += 1) notice(wrong, { email: `nobody-${n}@desk.example` }, '192.0.2.7');
    const all = takeNoticed();
    expect(all.length).toBeLessThanOrEqual(5001);
    expect(all.reduce((sum, { times }) => sum + times, 0)).toBe(20_000);
  });
});

describe('a session that ran out and that nobody used since', () => {
  test.each([
    ['after its longest time', `"expiresAt" = now() - interval '1 second'`, 'too-long'],
    ['left idle', `"lastSeenAt" = now() - interval '31 minutes'`, 'idle'],
  ])('is ended once, with that in the log, %s', async (_, change, why) => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'VIEWER');
    const { actor: still } = await signedInMember(workspaceId, 'VIEWER');
    await changeAsOwner(`UPDATE "Session" SET ${change} WHERE id = $1`, [actor.sessionId]);
    expect(await endSessionsThatRanOut()).toBe(1);
    expect(await endSessionsThatRanOut()).toBe(0);
    expect(await entries(workspaceId)).toEqual([
      { type: 'session.closed', after: { userId: actor.userId, why } },
    ]);
    expect(JSON.stringify(await entries(workspaceId))).not.toContain(still.userId);
  });
});

test('a right password is nothing to notice', async () => {
  const { someone } = await memberOfTwo();
  await signIn({ email: someone.email, password: testPassword }, freshBrowser());
  expect(takeNoticed()).toEqual([]);
});
