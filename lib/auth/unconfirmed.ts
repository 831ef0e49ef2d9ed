import { awaitsConfirmation } from '#lib/db/people/address-proofs.ts';
import { database } from '#lib/db/connection/client.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { mailIsOn, sendLink } from '#lib/mail/outbox.ts';

/**
 * Why somebody with the right password can't be let in yet: mail is on, and nobody has shown that the account's
 * address is theirs. A link to confirm it then goes to the address. `null` when nothing is in the way.
 */
export async function refusalOfUnconfirmed(userId: string, email: string): Promise<Refusal | null> {
  if (!mailIsOn() || !(await awaitsConfirmation(database(), userId))) return null;
  await sendLink(database(), 'confirmation', email);
  return { code: 'address-unconfirmed' };
}
