import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { FetchTarget } from '#lib/domain/fetching/may-fetch.ts';
import type { CheckedIp } from './checked-ips.ts';
import type { PageLimits } from './limits.ts';
import { connectionProblem, NotFetched, tooSlow } from './not-fetched.ts';

/** By its first word a site's rules for programs know it. */
export const productName = 'Corroborate';

const headers = {
  'user-agent': `${productName} (a person asked for this page)`,
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1',
  'accept-language': '*',
  'accept-encoding': 'gzip, deflate, br',
};

/** Answers with what was checked and nothing else, so that no second lookup decides where the connection goes. */
function pinned(ips: readonly [CheckedIp, ...CheckedIp[]]): LookupFunction {
  return (_host, options, answer) => {
    if (options.all) answer(null, [...ips]);
    else answer(null, ips[0].address, ips[0].family);
  };
}

/**
 * Asks one host for one page, on a connection of its own to one of the checked addresses, and settles with the head
 * of its answer: no cookie, no login, nothing kept from before. Follows nothing. Throws `NotFetched`.
 */
export function askHost(
  { url, host }: FetchTarget,
  ips: readonly [CheckedIp, ...CheckedIp[]],
  { limits, signal }: { limits: PageLimits; signal: AbortSignal },
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'GET',
    headers,
    agent: false,
    lookup: pinned(ips),
    signal,
    maxHeaderSize: 32 * 1024,
    insecureHTTPParser: false,
  };
  return new Promise((resolve, reject) => {
    const asked = url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
    const late = tooSlow(limits.milliseconds);
    let answer: IncomingMessage | null = null;
    asked.setTimeout(limits.idleMilliseconds, () => {
      answer?.destroy(new NotFetched(late));
      asked.destroy(new NotFetched(late));
    });
    asked.once('socket', (socket) => {
      socket.once('connect', () => {
        const there = socket.remoteAddress;
        if (!ips.some(({ address }) => sameIp(address, there))) {
          asked.destroy(new NotFetched({ code: 'not-public' }));
        }
      });
    });
    asked.once('response', (head) => {
      answer = head;
      resolve(head);
    });
    asked.once('upgrade', (_, socket) => {
      socket.destroy();
      reject(new NotFetched({ code: 'odd-answer' }));
    });
    asked.once('error', (error) => {
      reject(new NotFetched(signal.aborted ? late : connectionProblem(error, host)));
    });
    asked.end();
  });
}

function sameIp(checked: string, there: string | undefined): boolean {
  if (there === undefined) return false;
  const written = (ip: string) => new URL(`http://${ip.includes(':') ? `[${ip}]` : ip}/`).hostname;
  return written(checked) === written(there);
}
