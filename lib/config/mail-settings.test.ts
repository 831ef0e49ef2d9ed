import { describe, expect, test } from 'vitest';
import { readSettings } from './env.ts';
import { smtpServer } from './mail-settings.ts';

const from = 'Corroborate <desk@example.org>';

function server(url: string, caFile?: string) {
  return smtpServer({ url, from, caFile });
}

describe('the settings of mail', () => {
  test('are absent by default, and mail is off', () => {
    expect(readSettings({}).mail).toBeNull();
    expect(readSettings({ SMTP_FROM: from }).mail).toBeNull();
  });

  test('are an address of a server and one to send from', () => {
    const settings = readSettings({ SMTP_URL: 'smtps://u:p@mail.example.org', SMTP_FROM: from });
    expect(settings.mail).toEqual({ url: 'smtps://u:p@mail.example.org', from, caFile: undefined });
    expect(() => readSettings({ SMTP_URL: 'smtp://mail.example.org' })).toThrow(/^SMTP_FROM is missing.+\.$/);
  });

  test.each([
    ['SMTP_URL', 'mail.example.org:587'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['SMTP_URL', 'smtp://user@mail.example.org'],
    ['SMTP_URL', 'smtp://u:p@mail.example.org?tls.rejectUnauthorized=false'],
    ['SMTP_URL', 'smtp://u:p@mail.example.org/?ignoreTLS=true'],
    ['SMTP_URL', 'smtp://u:p%zz@mail.example.org'],
    ['SMTP_URL', 'smtp://u:p@host:99999'],
    ['SMTP_FROM', 'desk'],
    ['SMTP_FROM', 'Desk <desk@example.org>, Eve <eve@example.org>'],
    ['SMTP_FROM', 'desk@example.org\r\nBcc: eve@example.org'],
    ['SMTP_CA_FILE', '/nowhere/ca.pem'],
  ])('%s=%j is refused with a sentence that names it', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is .+\\.$`));
  });

  test('a refused address of a server is not printed, for it holds a password', () => {
    expect(() => readSettings({ SMTP_URL: 'smtp://u:hunter2@host?x' })).toThrow(/^(?!.*hunter2)/s);
  });
});

describe('a mail server', () => {
  test('is spoken to encrypted everywhere but on this machine', () => {
    expect(server('smtp://mail.example.org')).toEqual({
      host: 'mail.example.org',
      port: 587,
      encryption: 'starttls',
      login: null,
    });
    expect(server('smtps://mail.example.org')).toMatchObject({ port: 465, encryption: 'tls' });
    expect(server('smtp://10.0.0.7:25')).toMatchObject({ port: 25, encryption: 'starttls' });
    expect(server('smtp://127.0.0.1:25')).toMatchObject({ encryption: 'none' });
    expect(server('smtp://[::1]:25')).toMatchObject({ host: '::1', encryption: 'none' });
    expect(server('smtp://localhost', '/etc/ca.pem')).toMatchObject({ encryption: 'starttls' });
    expect(server('smtp://127.0.0.1.evil.example')).toMatchObject({ encryption: 'starttls' });
  });

  test('takes a user and password with any characters in them', () => {
    expect(server('smtp://desk%40example.org:p%40ss%20w%2Frd@mail.example.org').login).toEqual({
      user: 'desk@example.org',
      pass: 'p@ss w/rd',
    });
  });
});
