import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { prepareStandIn } from '#lib/auth/password/password-hash.ts';
import { actorOfSession } from '#lib/auth/sessions/sessions.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import {
  emptyWorkspace,
  freshBrowser,
  joined,
  loggedTypes,
  person,
  signedInMember,
  testPassword,
} from '#testing/people.ts';
import { deliverNext } from '#lib/mail/postman.ts';
import { startMailServer, type MailServer } from '#testing/smtp/mail-server.ts';
import { testDatabase } from '#testing/database.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { askReset } from './ask-reset.ts';
import { changePassword } from './change-password.ts';
import { confirmAddress } from './confirm-address.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { resetPassword } from './reset-password.ts';

const limits = { idleMinutes: 30, absoluteMinutes: 720 };
const fresh = 'tallow-quince-harbour';
let ownerUrl: string;
let owner: pg.Client;
let server: MailServer;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  ({ ownerUrl } = await testDatabase());
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  server = await startMailServer();
  turnMail('on');
  await prepareStandIn();
});
afterEach(() => turnMail('on'));
afterAll(async () => {
  await owner.end();
  await server.stop();
});

function turnMail(to: 'on' | 'off'): void {
  const { url, from, caFile } = server.settings;
  process.env['SMTP_URL'] = to === 'on' ? url : '';
  process.env['SMTP_FROM'] = from;
  process.env['SMTP_CA_FILE'] = caFile;
}

/** Sends what waits, and answers what came to an address last. */
async function mailTo(
  email: string,
): Promise<{ subject: string; text: string; token: string; count: number }> {
  while (await deliverNext(server.settings, { warn: () => undefined }));
  const all = server.received.filter(({ to }) => to.includes(email));
  const mail = all.at(-1)?.mail;
  const text = mail?.text ?? '';
  const [, token = ''] = /[#.]([\w-]{43})\n/.exec(text) ?? [];
  return { subject: mail?.subject ?? '', text, token, count: all.length };
}

async function member(): Promise<{ userId: string; email: string; workspaceId: string }> {
  const workspaceId = await emptyWorkspace(ownerUrl);
  const { userId, email } = await person();
  await joined(workspaceId, userId, 'REVIEWER');
  await confirmed(userId);
  return { userId, email, workspaceId };
}

async function confirmed(userId: string): Promise<void> {
  await owner.query(`UPDATE "User" SET "confirmedAt" = now() WHERE id = $1`, [userId]);
}

async function link(email: string): Promise<string> {
  expect(await askReset({ email }, freshBrowser())).toEqual({ ok: true, value: {} });
  return (await mailTo(email)).token;
}

async function opens(email: string, password: string): Promise<string> {
  const result = await signIn({ email, password }, freshBrowser());
  return result.ok ? 'in' : result.refusal.code;
}

function reset(token: string, password = fresh) {
  return resetPassword({ token, password }, freshBrowser());
}

const over = { ok: false, refusal: { code: 'link-over' } };

describe('a password reset by mail', () => {
  test('sets a new password, ends every session, is in the log and is told by mail', async () => {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'EDITOR');
    await confirmed(actor.userId);
    expect(await askReset({ email: ` ${actor.email.toUpperCase()}` }, freshBrowser())).toMatchObject({
      ok: true,
    });
    const { token } = await mailTo(actor.email);
    expect(await reset(token)).toEqual({ ok: true, value: {} });
    expect(await actorOfSession(actor.sessionId, limits)).toBeNull();
    expect(await opens(actor.email, testPassword)).toBe('sign-in-refused');
    expect(await opens(actor.email, fresh)).toBe('in');
    expect(await loggedTypes(workspaceId)).toEqual(['password.reset', 'session.opened']);
    expect((await mailTo(actor.email)).subject).toBe('Your password for Corroborate was changed');
  });

  test('is in the log of every workspace the person is in', async () => {
    const { userId, email, workspaceId } = await member();
    const second = await emptyWorkspace(ownerUrl);
    await joined(second, userId, 'VIEWER');
    await reset(await link(email));
    expect(await loggedTypes(workspaceId)).toEqual(['password.reset']);
    expect(await loggedTypes(second)).toEqual(['password.reset']);
  });

  test('is done once by a link, even by twenty at the same moment', async () => {
    const { email, workspaceId } = await member();
    const token = await link(email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => reset(token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) {
      expect(answer).toMatchObject({ refusal: { code: /link-over|too-many-tries/ } });
    }
    expect(await loggedTypes(workspaceId)).toEqual(['password.reset']);
    expect(await reset(token)).toEqual(over);
  });

  test('is not done by a link that has run out, was replaced, is made up, or outlived by its password', async () => {
    const replaced = await member();
    const first = await link(replaced.email);
    const second = await link(replaced.email);
    expect(await reset(first)).toEqual(over);

    const old = await member();
    const stale = await link(old.email);
    await owner.query(`UPDATE "AddressToken" SET "expiresAt" = now() - interval '1 s' WHERE "userId" = $1`, [
      old.userId,
    ]);
    expect(await reset(stale)).toEqual(over);

    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'EDITOR');
    const outlived = await link(actor.email);
    expect(await changePassword.execute(actor, { current: testPassword, next: fresh })).toMatchObject({
      ok: true,
    });
    expect(await reset(outlived)).toEqual(over);

    const disabled = await member();
    const useless = await link(disabled.email);
    await owner.query(`UPDATE "User" SET "disabledAt" = now() WHERE id = $1`, [disabled.userId]);
    expect(await reset(useless)).toEqual(over);

    for (const made of ['', 'x', 'A'.repeat(43), `${second} `]) expect(await reset(made)).toEqual(over);
    expect(await reset(second)).toMatchObject({ ok: true });
  });

  test('takes no weak password, and the link then still holds', async () => {
    const { email } = await member();
    const token = await link(email);
    expect(await reset(token, 'too short')).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await reset(token, 'password1234')).toMatchObject({ refusal: { code: 'password-common' } });
    expect(await reset(token)).toMatchObject({ ok: true });
  });

  test('stores no secret that could be used', async () => {
    const { email } = await member();
    const token = await link(email);
    const { rows } = await owner.query(
      `SELECT to_jsonb(t)::text FROM "AddressToken" t UNION ALL SELECT to_jsonb(m)::text FROM "Mail" m`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('asking for a link', () => {
  test('is answered alike for known, unknown and disabled accounts', async () => {
    const known = await member();
    const disabled = await member();
    await owner.query(`UPDATE "User" SET "disabledAt" = now() WHERE id = $1`, [disabled.userId]);
    const addresses = [known.email, disabled.email, 'nobody@desk.example'];
    const answers = [];
    for (const email of addresses) answers.push(JSON.stringify(await askReset({ email }, freshBrowser())));
    expect(new Set(answers)).toEqual(new Set(['{"ok":true,"value":{}}']));
    expect((await mailTo(disabled.email)).count).toBe(0);
    expect((await mailTo('nobody@desk.example')).count).toBe(0);
  });

  test('is refused past five a minute from one network, and never because others asked', async () => {
    const { email } = await member();
    const stranger = freshBrowser();
    const codes = [];
    for (let n = 0; n < 7; n += 1) {
      const answer = await askReset({ email }, stranger);
      codes.push(answer.ok ? 'ok' : answer.refusal.code);
    }
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'too-many-tries', 'too-many-tries']);
    expect(await askReset({ email }, freshBrowser())).toMatchObject({ ok: true });
    const { token, count } = await mailTo(email);
    expect(count).toBe(4);
    expect(await reset(token)).toMatchObject({ ok: true });
  });

  test('says so when mail is off, or what was typed is no address', async () => {
    expect(await askReset({ email: 'nobody' }, freshBrowser())).toMatchObject({
      refusal: { code: 'invalid' },
    });
    turnMail('off');
    expect(await askReset({ email: 'a@desk.example' }, freshBrowser())).toMatchObject({
      refusal: { code: 'mail-off' },
    });
  });
});

describe('an account made in another’s name', () => {
  async function invite(email: string) {
    const workspaceId = await emptyWorkspace(ownerUrl);
    const { actor } = await signedInMember(workspaceId, 'ADMIN');
    const made = await inviteMember.execute(actor, { email, role: 'REVIEWER' });
    if (!made.ok) throw new Error(made.refusal.code);
    return { ...made.value, workspaceId };
  }
  const newAddress = () => `${crypto.randomUUID()}@desk.example`;

  test('can’t be made while mail is on: the link goes to the address and is shown to nobody', async () => {
    const email = newAddress();
    const { token, workspaceId } = await invite(email);
    expect(token).toBeNull();
    const mail = await mailTo(email);
    expect(mail.subject).toBe('Join Night desk on Corroborate');
    const sent = { link: `${workspaceId}.${mail.token}`, name: 'Di Larsen', password: fresh };
    expect(await acceptInvitation(sent, null, freshBrowser())).toMatchObject({ ok: true });
    expect(await opens(email, fresh)).toBe('in');
  });

  test('with a link that was shown before mail was on can’t be used until the address is confirmed', async () => {
    turnMail('off');
    const email = newAddress();
    const { token, workspaceId } = await invite(email);
    turnMail('on');
    const sent = { link: `${workspaceId}.${token}`, name: 'Di Larsen', password: fresh };
    expect(await acceptInvitation(sent, null, freshBrowser())).toEqual({
      ok: true,
      value: { sessionId: null, email },
    });
    expect(await opens(email, fresh)).toBe('address-unconfirmed');
    const { token: proof } = await mailTo(email);
    const confirm = (password: string, one = proof) =>
      confirmAddress({ token: one, password }, freshBrowser());
    // Whoever has the mail and did not choose the password does not open the account for whoever did.
    expect(await confirm('a password of my own')).toMatchObject({ refusal: { code: 'not-its-password' } });
    expect(await confirm(fresh, 'B'.repeat(43))).toEqual(over);
    const answers = await Promise.all(Array.from({ length: 4 }, () => confirm(fresh)));
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { email } }]);
    expect(await opens(email, fresh)).toBe('in');
    expect(await loggedTypes(workspaceId)).toEqual([
      'member.invited',
      'invitation.accepted',
      'member.joined',
      'address.confirmed',
      'session.opened',
    ]);
  });

  test('is taken back by its person with a reset, and whoever made it is out', async () => {
    turnMail('off');
    const email = newAddress();
    const { token, workspaceId } = await invite(email);
    const thief = { link: `${workspaceId}.${token}`, name: 'Di Larsen', password: 'chosen by the thief' };
    const taken = await acceptInvitation(thief, null, freshBrowser());
    if (!taken.ok || taken.value.sessionId === null) throw new Error('not joined');
    turnMail('on');
    expect(await reset(await link(email))).toMatchObject({ ok: true });
    expect(await actorOfSession(taken.value.sessionId, limits)).toBeNull();
    expect(await opens(email, thief.password)).toBe('sign-in-refused');
    expect(await opens(email, fresh)).toBe('in');
  });
});
