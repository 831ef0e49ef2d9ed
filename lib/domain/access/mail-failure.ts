import { z } from 'zod';

/** Why a mail did not go out, in kinds a person can act on; what the server said in full is in the log. */
export const mailFailureSchema = z.enum([
  'unreachable',
  'too-slow',
  'cut',
  'encryption',
  'login',
  'sender',
  'recipient',
  'message',
  'later',
  'sealed',
  'other',
]);

export type MailFailure = z.infer<typeof mailFailureSchema>;

const words: Record<MailFailure, string> = {
  unreachable: 'The mail server can’t be reached. Check the host and port in SMTP_URL.',
  'too-slow': 'The mail server did not answer in time.',
  cut: 'The mail server ended the connection before it took the mail.',
  encryption:
    'No trusted encryption with the mail server: it offers none, or its certificate is not vouched for. SMTP_CA_FILE can name a certificate of your own.',
  login: 'The mail server refused the user and password in SMTP_URL.',
  sender: 'The mail server does not take mail from the address in SMTP_FROM.',
  recipient: 'The mail server does not take mail to this address.',
  message: 'The mail server refused the mail.',
  later: 'The mail server asked to try again later.',
  sealed: 'The mail was kept under another APP_SECRET and can’t be read any more.',
  other: 'The mail could not be sent; the log says why.',
};

/** A sentence for whoever looks after mail. */
export function mailFailureWords(failure: MailFailure): string {
  return words[failure];
}

/** True when trying the same mail again can't help. */
export function isFinal(failure: MailFailure): boolean {
  return failure === 'recipient' || failure === 'message' || failure === 'sealed';
}

// Seconds until the next try: soon while a person may be waiting, then ever less often.
const pauses = [15, 30, 60, 120, 300, 900, 1_800];

/** Seconds to wait after the `attempts`th failed try. */
export function pauseAfter(attempts: number): number {
  return pauses[Math.max(0, attempts - 1)] ?? 3_600;
}
