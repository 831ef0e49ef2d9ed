import { BlockList, isIP, SocketAddress } from 'node:net';

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

function plain(address: string): string | null {
  const bare = address
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '');
  const withoutPort = isIP(bare) === 0 ? bare.replace(/^([\d.]+):\d+$/, '$1') : bare;
  if (isIP(withoutPort) === 0) return null;
  const { address: canonical } = new SocketAddress({ address: withoutPort, family: family(withoutPort) });
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(canonical);
  return mapped?.[1] ?? canonical;
}

function blockList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [net = '', prefix] = entry.split('/');
    const address = plain(net);
    if (address === null)
      throw new Error(`TRUSTED_PROXIES holds ${entry}, which is not an address or range.`);
    if (prefix === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(prefix), family(address));
  }
  return list;
}

/**
 * The address a request came from, or `null` when nobody knows. `peer` is who is connected to this server;
 * only when that is a trusted proxy is `forwarded` (`X-Forwarded-For`) read, from its end, up to the first
 * entry that no trusted proxy wrote. Anything before it is the sender's own word and never looked at.
 */
export function clientAddress(
  peer: string | null,
  forwarded: string | null,
  trusted: readonly string[],
): string | null {
  let address = peer === null ? null : plain(peer);
  if (trusted.length === 0) return address;
  const proxies = blockList(trusted);
  const hops = (forwarded ?? '').split(',').reverse();
  for (const hop of hops) {
    if (address === null || !proxies.check(address, family(address))) return address;
    const next = plain(hop);
    if (next === null) return address;
    address = next;
  }
  return address;
}

function groups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
}

/**
 * What tries are counted by: an IPv4 address, or the /64 of an IPv6 address, since one person holds that
 * many. All that come from nowhere known count as one.
 */
export function addressBucket(address: string | null): string {
  if (address === null) return 'unknown';
  if (isIP(address) !== 6) return address;
  return `${groups(address).slice(0, 4).join(':')}::/64`;
}

/**
 * The wider network that a bucket lies in, which one party is likely to hold as a whole: the /24 of an IPv4 address, the
 * /48 of an IPv6 one.
 */
export function networkAround(bucket: string): string {
  if (isIP(bucket) === 4) return `${bucket.split('.').slice(0, 3).join('.')}.0/24`;
  return bucket.endsWith('::/64') ? `${bucket.split(':').slice(0, 3).join(':')}::/48` : bucket;
}

/** The network around that one, which one provider is likely to hold: the /16 of an IPv4 address, the /32 of an IPv6 one. */
export function networkFarAround(bucket: string): string {
  if (isIP(bucket) === 4) return `${bucket.split('.').slice(0, 2).join('.')}.0.0/16`;
  return bucket.endsWith('::/64') ? `${bucket.split(':').slice(0, 2).join(':')}::/32` : bucket;
}
