import type { IncomingMessage } from 'node:http';
import { targetOf, type FetchRules, type FetchTarget } from '#lib/domain/fetching/may-fetch.ts';
import { checkedIps, type Resolve } from './checked-ips.ts';
import { askHost } from './exchange.ts';
import type { PageLimits } from './limits.ts';
import { NotFetched } from './not-fetched.ts';

/** What holds for one fetching, from its beginning to its end. */
export interface Fetching {
  rules: FetchRules;
  resolve: Resolve;
  limits: PageLimits;
  signal: AbortSignal;
}

const redirects = new Set([301, 302, 303, 307, 308]);

function within(address: string, base: URL): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/**
 * Asks for a page, and for the one it leads on to, a few times at most. Every address on the way is checked as if a
 * person had typed it, and its name looked up anew. `before` is asked of each before it is asked for. Throws
 * `NotFetched`.
 */
export async function follow(
  address: string,
  { rules, resolve, limits, signal }: Fetching,
  before: (target: FetchTarget) => Promise<void> = () => Promise.resolve(),
): Promise<{ target: FetchTarget; answer: IncomingMessage }> {
  let next = address;
  for (let hops = 0; hops <= limits.hops; hops += 1) {
    const found = targetOf(next, rules);
    if (!found.ok) throw new NotFetched(found.problem);
    const { target } = found;
    await before(target);
    const answer = await askHost(target, await checkedIps(target, rules, resolve), { limits, signal });
    const { location } = answer.headers;
    if (!redirects.has(answer.statusCode ?? 0) || location === undefined) return { target, answer };
    answer.destroy();
    next = within(location, target.url);
  }
  throw new NotFetched({ code: 'too-many-hops', limit: limits.hops });
}
