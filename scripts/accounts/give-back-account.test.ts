import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOfSession } from '#lib/auth/sessions/sessions.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { emptyWorkspace, freshBrowser, loggedTypes, signedInMember } from '#testing/people.ts';
import { giveBackAccount } from './give-back-account.ts';
import { testDatabase } from '#testing/database.ts';

const limits = { idleMinutes: 30, absoluteMinutes: 720 };
const fresh = 'tallow-quince-harbour';
let ownerUrl: string;
let appUrl: string;
let owner: pg.Client;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  ({ ownerUrl, appUrl } = await testDatabase());
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

async function asOperator<T>(work: () => Promise<T>): Promise<T> {
  process.env.APP_DATABASE_URL = ownerUrl;
  try {
    return await work();
  } finally {
    process.env.APP_DATABASE_URL = appUrl;
  }
}

describe('the operator', () => {
  test('gives an account back to its person: new password, no session left, address confirmed, in the log', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'EDITOR', 'Ada');
    const given = await asOperator(() => giveBackAccount(` ${actor.email.toUpperCase()}`, fresh));
    expect(given).toEqual({ name: 'Ada', ended: 1 });
    expect(await actorOfSession(actor.sessionId, limits)).toBeNull();
    expect(await signIn({ email: actor.email, password: fresh }, freshBrowser())).toMatchObject({ ok: true });
    const { rows } = await owner.query(
      `SELECT "confirmedAt" IS NOT NULL AS confirmed FROM "User" WHERE id = $1`,
      [actor.userId],
    );
    expect(rows).toEqual([{ confirmed: true }]);
    expect(await loggedTypes(workspaceId)).toEqual(['password.reset', 'session.opened']);
  });

  test('is told in words when there is no such account or the password is weak, and nothing changes', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'EDITOR', 'Bo');
    for (const [email, password, words] of [
      ['nobody@desk.example', fresh, /^There is no account with the address nobody@desk.example[.]$/],
      ['nobody', fresh, /^This is not an e-mail address[.]$/],
      [actor.email, 'short', /^Use at least 12 characters[.]$/],
      [actor.email, 'password1234', /^This password is easy to guess: choose another[.]$/],
      [actor.email, 'demo-newsroom', /^This password is easy to guess: choose another[.]$/],
    ] as const) {
      await expect(asOperator(() => giveBackAccount(email, password))).rejects.toThrow(words);
    }
    expect(await actorOfSession(actor.sessionId, limits)).not.toBeNull();
    expect(await loggedTypes(workspaceId)).toEqual([]);
  });
});
