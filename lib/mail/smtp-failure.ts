import { codeOf } from '#lib/config/failure.ts';
import type { MailFailure } from '#lib/domain/access/mail-failure.ts';

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

// nodemailer's codes, and those of Node.js underneath. Source: nodemailer.com/errors.
const byCode: Record<string, MailFailure> = {
  EDNS: 'unreachable',
  ENOTFOUND: 'unreachable',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'too-slow',
  EABORT: 'too-slow',
  ECONNECTION: 'cut',
  ECONNRESET: 'cut',
  EPIPE: 'cut',
  ETLS: 'encryption',
  EAUTH: 'login',
  ENOAUTH: 'login',
};

function ofSocket(error: unknown): MailFailure {
  const text = error instanceof Error ? error.message : '';
  if (/ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH/.test(text)) return 'unreachable';
  return /certificate|ssl|tls|altname/i.test(text) ? 'encryption' : 'cut';
}

/** Why nodemailer did not send a mail. What a server refuses for now (4xx) is tried again, whatever it was about. */
export function smtpFailure(error: unknown): MailFailure {
  const code = codeOf(error) ?? '';
  const response = field(error, 'responseCode');
  const status = typeof response === 'number' ? response : 0;
  if (code === 'EAUTH') return 'login';
  if (status === 421) return 'cut';
  if (status >= 400 && status < 500) return 'later';
  if (code === 'EENVELOPE') return field(error, 'command') === 'MAIL FROM' ? 'sender' : 'recipient';
  if (code === 'EMESSAGE') return 'message';
  if (code === 'ESOCKET') return ofSocket(error);
  return byCode[code] ?? 'other';
}
