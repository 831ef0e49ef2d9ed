import robotsParser from 'robots-parser';
import type { FetchTarget } from '#lib/domain/fetching/may-fetch.ts';
import { productName } from './exchange.ts';
import { NotFetched } from './not-fetched.ts';
import { follow, type Fetching } from './follow.ts';
import { readBody } from './read-body.ts';

/**
 * Throws `NotFetched` where the site asks programs not to fetch this page (RFC 9309): what it does not say is allowed,
 * and what it could not say, because of a fault of its own or as it lies where nothing is fetched, is not.
 */
export async function obeyRobots(target: FetchTarget, fetching: Fetching): Promise<void> {
  const { host } = target;
  const place = new URL('/robots.txt', target.url).href;
  const { answer } = await follow(place, fetching);
  const status = answer.statusCode ?? 0;
  if (status >= 500 || status === 429) throw new NotFetched({ code: 'robots-unread', host });
  if (status !== 200) {
    answer.destroy();
    return;
  }
  const body = await readBody(answer, {
    host,
    limitBytes: fetching.limits.robotsBytes,
    partWillDo: true,
  });
  const rules = robotsParser(place, new TextDecoder().decode(body));
  if (rules.isDisallowed(target.url.href, productName)) throw new NotFetched({ code: 'robots', host });
}
