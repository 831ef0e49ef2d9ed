import { inNetwork, parseNetwork, type Ip, type Network } from './ip.ts';

function networks(...texts: string[]): Network[] {
  return texts.map((text) => {
    const network = parseNetwork(text);
    if (!network) throw new Error(`${text} is no network.`);
    return network;
  });
}

/** Of IPv4, what the special-purpose registry of IANA (RFC 6890 and what came after) does not let everybody reach. */
const special4 = networks(
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Of an address given to somebody, but answered by the machine that hosts, at two providers.
  '168.63.129.16/32',
);

/** Of IPv6, all that is given out; what else there is, mapped and local addresses among it, nobody else reaches. */
const given6 = networks('2000::/3');
const special6 = networks(
  '2001::/23',
  '2001:db8::/32',
  // 6to4 carries an IPv4 address, which may be anybody's.
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
);

/** No list opens these: this network, link-local with what clouds tell about themselves, many receivers, nobody. */
const never = networks(
  '0.0.0.0/8',
  '169.254.0.0/16',
  '168.63.129.16/32',
  '224.0.0.0/4',
  '255.255.255.255/32',
  '::/128',
  '::ffff:0:0/96',
  'fd00:ec2::/32',
  'fe80::/10',
  'ff00::/8',
);

const nat64 = networks('64:ff9b::/96');
const low32 = 0xffff_ffffn;

const among = (ip: Ip, list: readonly Network[]) => list.some((network) => inNetwork(ip, network));

/** The address that is reached: behind the well-known prefix of NAT64 (RFC 6052) it is the IPv4 address it carries. */
export function reachedIp(ip: Ip): Ip {
  return among(ip, nat64) ? { bits: 32, value: ip.value & low32 } : ip;
}

/** Whether an address is one that anybody on the internet reaches, and means the same there. */
export function isPublicIp(ip: Ip): boolean {
  return ip.bits === 32 ? !among(ip, special4) : among(ip, given6) && !among(ip, special6);
}

/** Whether an address is never fetched from, whatever a list says. */
export function isNeverFetched(ip: Ip): boolean {
  return among(ip, never);
}
