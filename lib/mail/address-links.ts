import type { Wish } from './outbox.ts';

/** The pages that links of mails lead to, by what the link is for. */
export const addressPages: Record<Wish, string> = {
  reset: '/reset-password',
  confirmation: '/confirm-address',
};

/**
 * The link of a mail that proves an address. `site` is the address people use, without a path. What follows the #
 * never leaves the browser: not to a server's log, not to another site.
 */
export function addressLink(site: string, wish: Wish, token: string): string {
  return `${site}${addressPages[wish]}#${token}`;
}
