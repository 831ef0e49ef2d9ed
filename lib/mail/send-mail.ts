import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { addressOf, smtpServer, type MailSettings } from '#lib/config/mail-settings.ts';
import type { Written } from './write-letter.ts';

/** How long one mail may take in all, in milliseconds. */
export const sendMs = 60_000;

const bounds = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  socketCloseTimeout: 1_000,
  maxResponseSize: 64 * 1024,
};

/**
 * Hands a mail to the server of `settings` and settles when that has taken it. `id` becomes its Message-ID, so that
 * the same mail sent again can be told to be the same. Encryption is demanded, and the server's certificate checked,
 * everywhere but on this machine. Throws what nodemailer threw, within a minute (see `smtpFailure`).
 */
export async function sendMail(
  settings: MailSettings,
  mail: Written & { id: string },
  within = sendMs,
): Promise<void> {
  const { host, port, encryption, login } = smtpServer(settings);
  const transport = createTransport({
    ...bounds,
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    ...(login && { auth: login }),
    tls: { minVersion: 'TLSv1.2', ...(settings.caFile && { ca: readFileSync(settings.caFile) }) },
    // A mail is made of what it is given, and of no file or address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = addressOf(settings.from).split('@').at(-1);
  try {
    await transport.sendMail({
      from: settings.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      signal: AbortSignal.timeout(within),
    });
  } finally {
    transport.close();
  }
}
