import { addressBucket } from '#lib/auth/request/client-address.ts';
import { notice } from './noticed.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import { countTry, type Tryer } from './tries.ts';

/**
 * Counts one use of something that anybody may ask for, by the network it comes from and apart from tries at a
 * password. Answers 0 when it may go on, else the seconds until it may.
 */
export async function countAsk(what: string, browser: Browser): Promise<number> {
  const tryer: Tryer = { email: '', network: '', device: `${what} ${addressBucket(browser.address)}` };
  const seconds = await countTry(tryer);
  if (seconds > 0)
    notice({ code: 'too-many-tries', retryAfterSeconds: seconds }, null, addressBucket(browser.address));
  return seconds;
}
