import { z } from 'zod';
import { addressTokenHash } from '#lib/mail/address-token.ts';
import { countAsk } from '#lib/auth/tries/ask-counts.ts';
import { addressBucket } from '#lib/auth/request/client-address.ts';
import { notice } from '#lib/auth/tries/noticed.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import { provePassword } from '#lib/auth/sign-in.ts';
import { proofHolder, spendConfirmation } from '#lib/db/people/address-proofs.ts';
import { database } from '#lib/db/connection/client.ts';
import { logForPerson } from '#lib/db/people/person-log.ts';
import { asPerson } from '#lib/db/transaction.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { fieldWords } from '#lib/commands/kernel/field-words.ts';
import { invalid } from '#lib/commands/kernel/kernel.ts';

const inputSchema = z.strictObject({ token: z.string().max(100), password: z.string().max(1024) });

/**
 * Confirms that an account's address is its person's: by the link that was sent there, which works once, and by the
 * account's password. The link alone is not enough: whoever made an account in another's name waits for the other to
 * follow it. Answers the address, to sign in with.
 */
export async function confirmAddress(sent: unknown, browser: Browser): Promise<Result<{ email: string }>> {
  const wait = await countAsk('link', browser);
  if (wait > 0) return refused({ code: 'too-many-tries', retryAfterSeconds: wait });
  const parsed = inputSchema.safeParse(sent, { error: fieldWords });
  if (!parsed.success) return refused(invalid(parsed.error));
  const { token, password } = parsed.data;
  const tokenHash = addressTokenHash(token);
  const holder = await proofHolder(database(), 'CONFIRMATION', tokenHash);
  if (!holder) return refused({ code: 'link-over' });
  const { userId, email } = holder;
  const proved = await provePassword(email, password, browser, { byLink: true });
  if (!proved.ok) {
    notice(proved.refusal, { email }, addressBucket(browser.address));
    return refused(proved.refusal.code === 'sign-in-refused' ? { code: 'not-its-password' } : proved.refusal);
  }
  return asPerson(userId, async (tx) => {
    if (!(await spendConfirmation(tx, userId, tokenHash))) return refused({ code: 'link-over' });
    await logForPerson(tx, { userId, actorId: userId }, [
      { type: 'address.confirmed', entity: 'User', entityId: userId },
    ]);
    return ok({ email });
  });
}
