import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { isPassword, lineIsTooLong } from '#lib/auth/password/password-hash.ts';
import { countTry, forgiveTry, type Tryer } from './tries.ts';
import { isTooManyWaiting, type Asker } from '#lib/auth/password/turns.ts';

const waits: Refusal = { code: 'passwords-wait', retryAfterSeconds: 5 };

/** The refusal of somebody whose turn did not come; throws anything else again. */
export function refusalOfWaiting(error: unknown): Refusal {
  if (isTooManyWaiting(error)) return waits;
  throw error;
}

/**
 * Counts a try, reads an account and says whether a password is the right one of it.
 * One that was not looked at, because its turn did not come or something failed, is no try; a right one is for the
 * caller to forgive.
 */
export async function checkedTry<A extends { passwordHash: string | null }>(
  { tryer, asker }: { tryer: Tryer; asker: Asker },
  password: string,
  read: () => Promise<A | null>,
): Promise<Result<{ right: boolean; account: A | null }>> {
  // Before the database is asked, which a flood would keep from everybody else.
  if (lineIsTooLong(asker)) return refused(waits);
  const wait = await countTry(tryer);
  if (wait > 0) return refused({ code: 'too-many-tries', retryAfterSeconds: wait });
  try {
    const account = await read();
    const right = await isPassword(password, account?.passwordHash ?? null, asker);
    return ok({ right, account });
  } catch (error) {
    await forgiveTry(tryer);
    return refused(refusalOfWaiting(error));
  }
}
