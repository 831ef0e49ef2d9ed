import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { whileChecking } from '#testing/while-checking.ts';
import { workOf } from '#testing/asked-work.ts';
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
import { acceptInvitation } from './accept-invitation.ts';
import { askReset } from './ask-reset.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';

let ownerUrl: string;
/** Addresses with an account of each kind, and one without. */
let addresses: Record<string, string>;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  process.env['SMTP_URL'] = 'smtp://127.0.0.1:2525';
  process.env['SMTP_FROM'] = 'desk@desk.example';
  ({ ownerUrl } = await testDatabase());
  await prepareStandIn();
  const workspaceId = await emptyWorkspace(ownerUrl);
  const people = await Promise.all(
    ['known', 'disabled', 'without-password', 'nowhere'].map((name) => person(name)),
  );
  const [known, disabled, withoutPassword, nowhere] = people.map(({ email, userId }) => ({ email, userId }));
  if (!known || !disabled || !withoutPassword || !nowhere) throw new Error('Somebody is missing.');
  for (const { userId } of [known, disabled, withoutPassword]) await joined(workspaceId, userId, 'VIEWER');
  await changeAsOwner('UPDATE "User" SET "disabledAt" = now() WHERE id = $1', [disabled.userId]);
  await changeAsOwner('UPDATE "User" SET "passwordHash" = NULL WHERE id = $1', [withoutPassword.userId]);
  addresses = {
    known: known.email,
    disabled: disabled.email,
    'without a password': withoutPassword.email,
    'of no workspace': nowhere.email,
    unknown: 'nobody@desk.example',
  };
});

interface Look {
  answer: string;
  work: string[];
}

/** What a door answers to each kind of address, and what it does before. */
async function looks(door: (email: string) => Promise<unknown>): Promise<Map<string, Look>> {
  const found = new Map<string, Look>();
  for (const [kind, email] of Object.entries(addresses)) {
    let answer: unknown;
    const work = await workOf(async () => (answer = await door(email)));
    found.set(kind, { answer: JSON.stringify(answer), work });
  }
  return found;
}

function expectAlike(found: Map<string, Look>): Look {
  const unknown = found.get('unknown');
  if (!unknown) throw new Error('No address without an account was tried.');
  for (const [kind, look] of found) expect(look, kind).toEqual(unknown);
  return unknown;
}

const hashed = 'a password is hashed';

describe('addresses with an account of any kind and one without look alike in the answer and in the work it takes', () => {
  test('to who guesses at a password', async () => {
    const look = expectAlike(
      await looks((email) => signIn({ email, password: 'not the password' }, freshBrowser())),
    );
    expect(look.answer).toContain('sign-in-refused');
    expect(look.work.filter((done) => done === hashed)).toHaveLength(1);
  });

  test('to who asks for a link to set a password', async () => {
    const look = expectAlike(await looks((email) => askReset({ email }, freshBrowser())));
    expect(look.answer).toBe('{"ok":true,"value":{}}');
    expect(look.work).not.toContain(hashed);
  });

  test('to the admin of another workspace who invites them', async () => {
    const { actor } = await signedInMember(await emptyWorkspace(ownerUrl), 'ADMIN');
    const found = await looks(async (email) => {
      const made = await inviteMember.execute(actor, { email, role: 'VIEWER' });
      return made.ok && made.value.token === null;
    });
    expect(expectAlike(found).answer).toBe('true');
  });

  test.each([
    ['nothing', {}, 0],
    ['a password too short to be one', { name: 'Di Larsen', password: 'too short' }, 0],
    ['a password too long to be one', { name: 'Di Larsen', password: 'x'.repeat(129) }, 0],
    ['a common password', { name: 'Di Larsen', password: 'password1234' }, 1],
    ['no name', { password: 'tallow-quince-harbour' }, 1],
    ['somebody’s password with another’s name', { name: ' ', password: `${testPassword}!` }, 1],
  ])('to who accepts an invitation with %s', async (_, sent, hashings) => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    process.env['SMTP_URL'] = '';
    const { actor } = await signedInMember(workspaceId, 'ADMIN');
    const links: Record<string, string> = {};
    for (const email of Object.values(addresses)) {
      const made = await inviteMember.execute(actor, { email, role: 'VIEWER' });
      if (!made.ok) throw new Error(made.refusal.code);
      links[email] = `${workspaceId}.${made.value.token ?? ''}`;
    }
    const found = await looks((email) =>
      acceptInvitation({ link: links[email], ...sent }, null, freshBrowser()),
    );
    const look = expectAlike(found);
    expect(look.answer).toMatch(/"ok":false/);
    expect(look.work.filter((done) => done === hashed)).toHaveLength(hashings);
  });
});

test('signing in opens nothing when the password was changed while it was checked, or its person shut out', async () => {
  process.env['SMTP_URL'] = '';
  for (const change of [`"passwordHash" = "passwordHash" || ' '`, `"disabledAt" = now()`]) {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { userId, email } = await person();
    await joined(workspaceId, userId, 'VIEWER');
    const late = whileChecking(
      () => signIn({ email, password: testPassword }, freshBrowser()),
      () => changeAsOwner(`UPDATE "User" SET ${change} WHERE id = $1`, [userId]),
    );
    expect(await late, change).toMatchObject({ ok: false, refusal: { code: 'sign-in-refused' } });
    expect(await loggedTypes(workspaceId)).toEqual([]);
  }
});
