import { afterEach, describe, expect, test } from 'vitest';
import type { MailSettings } from '#lib/config/mail-settings.ts';
import { startMailServer, startSilentServer, strangerFile, type Trouble } from '#testing/smtp/mail-server.ts';
import type { Letter } from './letter.ts';
import { sendMail } from './send-mail.ts';
import { smtpFailure } from './smtp-failure.ts';
import { writeLetter } from './write-letter.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const site = 'https://claims.example.org';
const link = `${site}/reset-password#${'A'.repeat(43)}`;
const reset: Letter = { kind: 'reset', to: 'ada@desk.example', name: 'Ada', link, minutes: 60 };

async function server(trouble: Trouble = {}) {
  const started = await startMailServer(trouble);
  cleanups.push(started.stop);
  return started;
}

async function failure(settings: MailSettings, within?: number): Promise<string> {
  try {
    await sendMail(settings, { id: crypto.randomUUID(), ...writeLetter(reset, site) }, within);
    return 'sent';
  } catch (error) {
    return smtpFailure(error);
  }
}

describe('a mail', () => {
  test('arrives as text and as HTML, encrypted, with a login, under an id of its own', async () => {
    const { settings, mailTo } = await server();
    const id = crypto.randomUUID();
    await sendMail(settings, { id, ...writeLetter(reset, site) });
    const { mail, to, encrypted } = await mailTo('ada@desk.example');
    expect(encrypted).toBe(true);
    expect(to).toEqual(['ada@desk.example']);
    expect(mail.subject).toBe('Set a new password for Corroborate');
    expect(mail.from).toMatchObject({ name: 'Corroborate', address: 'desk@newsroom.example' });
    expect(mail.messageId).toBe(`<${id}@newsroom.example>`);
    expect(mail.text).toContain(`\n${link}\n`);
    expect(mail.html).toContain(`href="${link}"`);
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|style)|url\(|src=/i);
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  test('carries names in any script as they are spelled', async () => {
    const { settings, mailTo } = await server();
    const workspace = '자유 조선 방송 · Редакция · می‌خواهم';
    const letter: Letter = {
      kind: 'invitation',
      to: 'bo@desk.example',
      workspace,
      invitedBy: 'Zoë “Z” O’Neill 👩‍🚀',
      role: 'EDITOR',
      link,
      days: 7,
    };
    await sendMail(settings, { id: crypto.randomUUID(), ...writeLetter(letter, site) });
    const { mail } = await mailTo('bo@desk.example');
    expect(mail.subject).toBe(`Join ${workspace} on Corroborate`);
    expect(mail.text).toContain(`Zoë “Z” O’Neill 👩‍🚀 invited you to the workspace ${workspace}`);
  });

  test('can’t be given headers, receivers, markup or links by a name', async () => {
    const { settings, mailTo, received } = await server();
    const evil = [
      'Desk\r\nBcc: eve@evil.example\r\n\r\n<h1>Hello</h1>',
      'Desk\u2028Bcc: eve@evil.example',
      'Desk\nSubject: You won\n.\nMAIL FROM:<eve@evil.example>',
      '\u202Eelpmaxe.live\u202C <img src="https://evil.example/x.png">',
      'click http://evil.example/win or www.evil.example',
      '"><script>alert(1)</script>',
    ];
    for (const name of evil) {
      const letter: Letter = {
        kind: 'invitation',
        to: 'cy@desk.example',
        workspace: name,
        invitedBy: name,
        role: 'VIEWER',
        link,
        days: 7,
      };
      await sendMail(settings, { id: crypto.randomUUID(), ...writeLetter(letter, site) });
    }
    await mailTo('cy@desk.example', evil.length);
    for (const { to, mail } of received) {
      expect(to).toEqual(['cy@desk.example']);
      expect(mail.to?.map(({ address }) => address)).toEqual(['cy@desk.example']);
      expect(mail.bcc ?? []).toEqual([]);
      expect(mail.headers.filter(({ key }) => key === 'subject')).toHaveLength(1);
      expect(mail.subject).toMatch(/^Join [^\r\n\u2028\u202e]+ on Corroborate$/u);
      expect(mail.html).not.toMatch(/<(h1|img|script)/);
      expect(`${mail.text}${mail.html}`).not.toMatch(/evil[.]example|live[.]/);
      expect(mail.html?.match(/href="[^"]*"/g)).toEqual([`href="${link}"`]);
    }
  });
});

describe('a mail server', () => {
  test('is not spoken to without encryption, nor with a certificate nobody vouches for', async () => {
    const plain = await server({ plain: true });
    expect(await failure(plain.settings)).toBe('encryption');
    const { settings, received } = await server();
    expect(await failure({ ...settings, caFile: strangerFile })).toBe('encryption');
    expect(received).toEqual([]);
  });

  test('on this machine is spoken to without, when no certificate is named for it', async () => {
    const { settings, received } = await server({ plain: true });
    expect(await failure({ ...settings, caFile: undefined })).toBe('sent');
    expect(received[0]?.encrypted).toBe(false);
  });

  test.each([
    ['login', {}, 'smtp://desk:wrong@'],
    ['login', {}, 'smtp://somebody:else@'],
    ['sender', { sender: 550 }, null],
    ['recipient', { recipient: 550 }, null],
    ['message', { message: 554 }, null],
    ['later', { recipient: 451 }, null],
    ['later', { message: 452 }, null],
    ['cut', { cuts: true }, null],
  ] as const)('that refuses or fails is told apart: %s, %j', async (kind, trouble, login) => {
    const { settings, received } = await server({ ...trouble });
    const url = login ? settings.url.replace(/^smtp:\/\/[^@]+@/, login) : settings.url;
    expect(await failure({ ...settings, url })).toBe(kind);
    expect(received).toEqual([]);
  });

  test('that is not there, says nothing or stops halfway holds nobody up', async () => {
    const gone = await startSilentServer();
    gone.stop();
    expect(await failure(gone.settings)).toBe('unreachable');
    for (const greeting of ['', '220 mail.example ready\r\n', '220']) {
      const silent = await startSilentServer(greeting);
      cleanups.push(silent.stop);
      expect(await failure(silent.settings, 400), greeting).toBe('too-slow');
    }
    const nonsense = await startSilentServer('HTTP/1.1 400 Bad Request\r\n\r\n');
    cleanups.push(nonsense.stop);
    expect(await failure(nonsense.settings, 400)).toBe('other');
  });
});
