import type { FetchRules } from '#lib/domain/fetching/may-fetch.ts';
import { resolveBySystem, type Resolve } from './checked-ips.ts';
import { follow, type Fetching } from './follow.ts';
import { pageLimits, type PageLimits } from './limits.ts';
import { NotFetched, tooSlow } from './not-fetched.ts';
import { readBody } from './read-body.ts';
import type { FetchAnswer, FetchedPage } from './request.ts';
import { obeyRobots } from './robots.ts';

/** What is read: pages, and documents that stand at an address. */
const pages = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);

const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'a picture'],
  [/^(?:audio|video)\//, 'a recording'],
  [/^application\/(?:zip|gzip|x-tar|x-7z|vnd\.rar)/, 'a packed file'],
  [/^application\/(?:json|ld\+json|xml|rss\+xml|atom\+xml)|^text\/xml$/, 'data for programs'],
];

/** What stands at an address instead of a page, in words; `null` for a page. */
function otherThanPage(mediaType: string | undefined): string | null {
  const type = (mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (pages.has(type)) return null;
  return otherKinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'a file of another kind';
}

/** The site wants a login, a payment, or another country. */
const locked = new Set([401, 402, 403, 407, 451]);

async function page(address: string, fetching: Fetching): Promise<FetchedPage> {
  const asked = new Set<string>();
  const { target, answer } = await follow(address, fetching, async (next) => {
    if (asked.has(next.url.origin)) return;
    asked.add(next.url.origin);
    await obeyRobots(next, fetching);
  });
  const { host, url } = target;
  const status = answer.statusCode ?? 0;
  const mediaType = answer.headers['content-type'];
  const other = otherThanPage(mediaType);
  if (status !== 200 || other !== null) answer.destroy();
  if (locked.has(status)) throw new NotFetched({ code: 'locked', status });
  if (status !== 200) throw new NotFetched({ code: 'status', status });
  if (other !== null) throw new NotFetched({ code: 'other-kind', found: other });
  const bound = { host, limitBytes: fetching.limits.bytes, partWillDo: false };
  return { address: url.href, mediaType: mediaType ?? '', bytes: await readBody(answer, bound) };
}

function sooner<T>({ signal, limits }: Fetching, work: Promise<T>): Promise<T> {
  // A lookup can't be stopped; nobody waits for it any longer.
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new NotFetched(tooSlow(limits.milliseconds))), {
        once: true,
      });
    }),
  ]);
}

/**
 * Fetches the page at an address, by the rules of `targetOf` and `problemOfIp` and within `pageLimits`, unless its site
 * asks programs not to. `resolve` and `limits` are other ones in tests. Answers with the page, or with why there is none; never with a part of it.
 */
export async function fetchPage(
  address: string,
  rules: FetchRules,
  { resolve = resolveBySystem, limits = pageLimits }: { resolve?: Resolve; limits?: PageLimits } = {},
): Promise<FetchAnswer> {
  const over = new AbortController();
  const fetching: Fetching = { rules, resolve, limits, signal: over.signal };
  const limit = setTimeout(() => over.abort(), limits.milliseconds);
  try {
    return { ok: true, page: await sooner(fetching, page(address, fetching)) };
  } catch (error) {
    if (error instanceof NotFetched) return { ok: false, problem: error.problem };
    throw error;
  } finally {
    clearTimeout(limit);
    over.abort();
  }
}
