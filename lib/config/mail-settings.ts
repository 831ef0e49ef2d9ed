import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isLoopback } from './loopback.ts';

/** Where mail goes out, and as whom. */
export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string;
  /** An address, or a name and an address in angle brackets. */
  from: string;
  /** Absolute: the certificates that vouch for the server, besides those the system trusts. */
  caFile: string | undefined;
}

/** A mail server as its address names it. */
export interface SmtpServer {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` demanded before anything is said, `none` on this machine alone. */
  encryption: 'tls' | 'starttls' | 'none';
  login: { user: string; pass: string } | null;
}

const smtpUrl = /^smtps?:\/\/(?:[^/@:?#\s]+:[^/@:?#\s]+@)?[^/@?#\s]+\/?$/;
const fromPattern = /^(?:[^<>"\p{Cc}]*<([^<>\s]+)>|([^<>\s]+))$/u;

function decodes(text: string): boolean {
  try {
    const { username, password } = new URL(text);
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** The address inside `SMTP_FROM`. */
export function addressOf(from: string): string {
  const [, named, alone] = fromPattern.exec(from.trim()) ?? [];
  return named ?? alone ?? '';
}

/** The environment variables about mail; without `SMTP_URL` mail is off. */
export const mailEnvironment = {
  SMTP_URL: z
    .string()
    .refine((text) => smtpUrl.test(text) && URL.canParse(text) && decodes(text), {
      error:
        'SMTP_URL is not the address of a mail server: give smtp://user:password@host:587, or smtps:// for port 465, with special characters in the password as %XX.',
    })
    .optional(),
  SMTP_FROM: z
    .string()
    .refine((text) => z.email().safeParse(addressOf(text)).success, {
      error:
        'SMTP_FROM is not an e-mail address: give the one mail is sent from, such as Corroborate <desk@example.org>.',
    })
    .optional(),
  SMTP_CA_FILE: z
    .string()
    .transform((path) => resolve(path))
    .refine(isReadable, { error: ({ input }) => `SMTP_CA_FILE is "${String(input)}", which can’t be read.` })
    .optional(),
};

/** How the server of an `SMTP_URL` is spoken to. Nothing leaves this machine unencrypted. */
export function smtpServer({ url, caFile }: MailSettings): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const tls = protocol === 'smtps:';
  const plain = isLoopback(hostname) && caFile === undefined;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (tls ? 465 : 587) : Number(port),
    encryption: tls ? 'tls' : plain ? 'none' : 'starttls',
    login:
      username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}
