import { lookup } from 'node:dns/promises';
import { parseIp } from '#lib/domain/fetching/ip.ts';
import { problemOfIp, type FetchRules, type FetchTarget } from '#lib/domain/fetching/may-fetch.ts';
import { NotFetched } from './not-fetched.ts';

/** An address of a host, that may be connected to. */
export interface CheckedIp {
  address: string;
  family: 4 | 6;
}

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** As every program on this machine looks names up, its own list of hosts among it. */
export async function resolveBySystem(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/**
 * The addresses of a page's host, looked up this once. Every one of them has to be allowed: of several, whoever names
 * them could have one ready for the check and another for the connection. Throws `NotFetched` else.
 */
export async function checkedIps(
  target: FetchTarget,
  rules: FetchRules,
  resolve: Resolve,
): Promise<[CheckedIp, ...CheckedIp[]]> {
  const { host } = target;
  // The rule of the target has looked at a host that is an address itself.
  const addresses = target.ip ? [host] : await resolve(host).catch(() => []);
  const checked = addresses.map((address): CheckedIp => {
    const ip = parseIp(address);
    const problem = ip ? problemOfIp(target, ip, rules) : { code: 'not-public' as const };
    if (problem) throw new NotFetched(problem);
    return { address, family: ip?.bits === 32 ? 4 : 6 };
  });
  const [first, ...more] = checked;
  if (!first) throw new NotFetched({ code: 'unknown-name', host });
  return [first, ...more];
}
