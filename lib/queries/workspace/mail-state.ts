import { readSettings } from '#lib/config/env.ts';
import { smtpServer, type SmtpServer } from '#lib/config/mail-settings.ts';
import { mailOverview } from '#lib/db/people/mail-rows.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { mailFailureWords } from '#lib/domain/access/mail-failure.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';

/** How mail goes in this installation, for an admin: nothing of it is about any workspace or person. */
export interface MailState {
  /** `null` while mail is off. */
  server: { host: string; port: number; encryption: SmtpServer['encryption']; from: string } | null;
  waiting: number;
  lastSentAt: string | null;
  /** The latest mail that did not go out, should it not have been sent since. */
  trouble: { at: string; words: string } | null;
}

/** How mail goes; `null` for all but admins. The password of the mail server is in no answer. */
export async function mailState(actor: Actor): Promise<MailState | null> {
  if (!may(actor, 'members.manage')) return null;
  const { mail } = readSettings(process.env);
  const { waiting, lastSentAt, lastFailedAt, failure } = await inWorkspace(actor, mailOverview);
  const { host = '', port = 0, encryption = 'none' } = mail ? smtpServer(mail) : {};
  return {
    server: mail && { host, port, encryption, from: mail.from },
    waiting,
    lastSentAt: lastSentAt?.toISOString() ?? null,
    trouble:
      failure && lastFailedAt ? { at: lastFailedAt.toISOString(), words: mailFailureWords(failure) } : null,
  };
}
