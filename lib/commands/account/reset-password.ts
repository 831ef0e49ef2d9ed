import { z } from 'zod';
import { addressTokenHash } from '#lib/mail/address-token.ts';
import { refusalOfWaiting } from '#lib/auth/tries/checked-try.ts';
import { addressBucket } from '#lib/auth/request/client-address.ts';
import { countAsk } from '#lib/auth/tries/ask-counts.ts';
import { isCommonPassword } from '#lib/auth/password/common-password.ts';
import { hashPassword } from '#lib/auth/password/password-hash.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import type { Asker } from '#lib/auth/password/turns.ts';
import { proofHolder, spendReset } from '#lib/db/people/address-proofs.ts';
import { database } from '#lib/db/connection/client.ts';
import { logForPerson } from '#lib/db/people/person-log.ts';
import { asPerson } from '#lib/db/transaction.ts';
import { newPasswordSchema } from '#lib/domain/access/password.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { sendLetter } from '#lib/mail/outbox.ts';
import { fieldWords } from '#lib/commands/kernel/field-words.ts';
import { invalid } from '#lib/commands/kernel/kernel.ts';

const inputSchema = z.strictObject({ token: z.string().max(100), password: newPasswordSchema });

async function hashed(password: string, asker: Asker): Promise<Result<string>> {
  try {
    return ok(await hashPassword(password, asker));
  } catch (error) {
    return refused(refusalOfWaiting(error));
  }
}

/**
 * Sets a new password by a link that was sent to the account's address, which works once. Every session of theirs
 * ends and every other link too, the address counts as confirmed, and a mail says what happened. A password that is
 * refused leaves the link as it is.
 */
export async function resetPassword(sent: unknown, browser: Browser): Promise<Result<Record<string, never>>> {
  const wait = await countAsk('link', browser);
  if (wait > 0) return refused({ code: 'too-many-tries', retryAfterSeconds: wait });
  const parsed = inputSchema.safeParse(sent, { error: fieldWords });
  if (!parsed.success) return refused(invalid(parsed.error));
  const { token, password } = parsed.data;
  const tokenHash = addressTokenHash(token);
  const holder = await proofHolder(database(), 'RESET', tokenHash);
  if (!holder) return refused({ code: 'link-over' });
  if (await isCommonPassword(password, [holder.name, holder.email]))
    return refused({ code: 'password-common' });
  const hash = await hashed(password, {
    vouched: true,
    account: holder.email,
    network: addressBucket(browser.address),
  });
  if (!hash.ok) return hash;
  return asPerson(holder.userId, async (tx) => {
    const person = await spendReset(tx, tokenHash, hash.value);
    if (!person) return refused({ code: 'link-over' });
    const { userId, name, email } = person;
    await logForPerson(tx, { userId, actorId: userId }, [
      { type: 'password.reset', entity: 'User', entityId: userId },
    ]);
    const at = new Date().toISOString();
    await sendLetter(tx, { kind: 'password-changed', to: email, name, at, how: 'by-link' });
    return ok({});
  });
}
