import { isBelow, namesHost, namesIp, opensPort, type ListEntry } from './fetch-list.ts';
import type { FetchProblem } from './fetch-problem.ts';
import { parseIp, type Ip } from './ip.ts';
import { isNeverFetched, isPublicIp, reachedIp } from './ip-ranges.ts';

/** Which addresses this installation fetches from. */
export interface FetchRules {
  allow: readonly ListEntry[];
  deny: readonly ListEntry[];
}

/** A page that may be asked for, once the addresses its host has were looked at too. */
export interface FetchTarget {
  /** Without a fragment, a login, or a dot at the host's end. */
  url: URL;
  /** In ASCII, an IPv6 address without its brackets. */
  host: string;
  port: number;
  /** Where the host is no name. */
  ip: Ip | null;
}

export type TargetResult = { ok: true; target: FetchTarget } | { ok: false; problem: FetchProblem };

const longest = 2000;
/** What a parser would take out or turn into something else unseen. */
const unseen = /[\s\p{C}\p{Z}\\]/u;
/** Names that mean something else on every network (RFC 6761, 6762, 7686, 8375, 9476, and what is used so). */
const localNames =
  'alt arpa corp home internal intranet invalid lan local localhost localdomain onion private test example'.split(
    ' ',
  );

function no(
  code: Extract<FetchProblem, { code: 'malformed' | 'not-web' | 'names-login' }>['code'],
): TargetResult {
  return { ok: false, problem: { code } };
}

function parsedTarget(typed: string): TargetResult {
  const text = typed.trim();
  if (text === '' || text.length > longest || unseen.test(text)) return no('malformed');
  if (!/^https?:\/\/[^/]/i.test(text))
    return no(/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https?:/i.test(text) ? 'not-web' : 'malformed');
  if (!URL.canParse(text)) return no('malformed');
  const url = new URL(text);
  const authority = /^[^/]*\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  if (url.username !== '' || url.password !== '' || authority.includes('@')) return no('names-login');
  url.hash = '';
  const name = url.hostname.replace(/\.$/, '');
  if (name.split('.').includes('')) return no('malformed');
  url.hostname = name;
  const host = name.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { ok: true, target: { url, host, port, ip: parseIp(host) } };
}

/**
 * Whether this installation may connect to `ip` for this page. Asked of every address that a name has, right before
 * the connection is made to one of them, and of nothing else.
 */
export function problemOfIp(
  { host, port }: Pick<FetchTarget, 'host' | 'port'>,
  found: Ip,
  rules: FetchRules,
): FetchProblem | null {
  const ip = reachedIp(found);
  if (isNeverFetched(ip)) return { code: 'not-public' };
  if (rules.deny.some((entry) => namesHost(entry, host) || namesIp(entry, ip))) return { code: 'denied' };
  const byNetwork = rules.allow.filter((entry) => namesIp(entry, ip));
  // A name opens no private network, nor a port of one: whoever owns it decides where it leads.
  const byName = isPublicIp(ip)
    ? rules.allow.filter((entry) => entry.kind === 'public' || namesHost(entry, host))
    : [];
  const named = [...byNetwork, ...byName];
  if (named.length === 0) return { code: isPublicIp(ip) ? 'not-allowed' : 'not-public' };
  return named.some((entry) => opensPort(entry, port)) ? null : { code: 'other-port' };
}

function problemOfName({ host, port }: FetchTarget, { allow, deny }: FetchRules): FetchProblem | null {
  if (deny.some((entry) => namesHost(entry, host))) return { code: 'denied' };
  const byName = allow.filter((entry) => namesHost(entry, host));
  const isLocal = !host.includes('.') || localNames.some((name) => isBelow(host, name));
  if (isLocal && byName.length === 0) return { code: 'not-public' };
  // Where networks are listed, the addresses of the name decide.
  if (allow.some(({ kind }) => kind === 'network')) return null;
  const named = [...byName, ...allow.filter(({ kind }) => kind === 'public')];
  if (named.length === 0) return { code: 'not-allowed' };
  return named.some((entry) => opensPort(entry, port)) ? null : { code: 'other-port' };
}

/**
 * The page at a typed or redirected address, when it may be asked for: http or https, without a login, at a usual
 * port, of a host that is public and on no list against it. A name's addresses are to be looked at next, by
 * `problemOfIp`. The rule of which addresses are fetched; the lists are an installation's.
 */
export function targetOf(typed: string, rules: FetchRules): TargetResult {
  const parsed = parsedTarget(typed);
  if (!parsed.ok) return parsed;
  const { target } = parsed;
  const problem = target.ip ? problemOfIp(target, target.ip, rules) : problemOfName(target, rules);
  return problem ? { ok: false, problem } : parsed;
}
