import { z } from 'zod';
import { countAsk } from '#lib/auth/tries/ask-counts.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import { database } from '#lib/db/connection/client.ts';
import { emailSchema } from '#lib/domain/access/password.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { mailIsOn, sendLink } from '#lib/mail/outbox.ts';
import { fieldWords } from '#lib/commands/kernel/field-words.ts';
import { invalid } from '#lib/commands/kernel/kernel.ts';

const inputSchema = z.strictObject({ email: emailSchema });

/**
 * Asks for a link that sets a new password, to be sent to an address. Whether it has an account is not looked up here
 * but when the mail is sent: the answer is the same, and takes the same, for every address.
 */
export async function askReset(sent: unknown, browser: Browser): Promise<Result<Record<string, never>>> {
  if (!mailIsOn()) return refused({ code: 'mail-off' });
  const wait = await countAsk('reset', browser);
  if (wait > 0) return refused({ code: 'too-many-tries', retryAfterSeconds: wait });
  const parsed = inputSchema.safeParse(sent, { error: fieldWords });
  if (!parsed.success) return refused(invalid(parsed.error));
  const queued = await sendLink(database(), 'reset', parsed.data.email);
  return queued ? ok({}) : refused({ code: 'too-much-at-once', retryAfterSeconds: 60 });
}
