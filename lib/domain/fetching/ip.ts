/** An IP address: 32 or 128 bits, as a number. */
export interface Ip {
  bits: 32 | 128;
  value: bigint;
}

/** The addresses whose first `length` bits are those of `first`. */
export interface Network {
  first: Ip;
  length: number;
}

const dotted = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function version4(text: string): bigint | null {
  const parts = dotted.exec(text)?.slice(1) ?? [];
  // A leading zero means octal to some and nothing to others.
  if (parts.length !== 4 || parts.some((part) => Number(part) > 255 || /^0\d/.test(part))) return null;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
}

function groups(text: string): bigint[] | null {
  if (text === '') return [];
  const found = text
    .split(':')
    .map((group) => (/^[0-9a-f]{1,4}$/i.test(group) ? BigInt(`0x${group}`) : null));
  return found.includes(null) ? null : found.filter((group) => group !== null);
}

function version6(text: string): bigint | null {
  const tail = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text);
  const low = tail ? version4(tail[2] ?? '') : null;
  if (tail && low === null) return null;
  const plain =
    tail && low !== null
      ? `${tail[1] ?? ''}${(low >> 16n).toString(16)}:${(low & 0xffffn).toString(16)}`
      : text;
  const [before, after, ...more] = plain.split('::').map(groups);
  if (!before || after === null || more.length > 0) return null;
  const given = before.length + (after?.length ?? 0);
  if (after === undefined ? given !== 8 : given > 7) return null;
  const all = [...before, ...Array<bigint>(8 - given).fill(0n), ...(after ?? [])];
  return all.reduce((value, group) => value * 65_536n + group, 0n);
}

/**
 * Reads an IP address in its plain notation: four decimal numbers, or groups of RFC 4291 without a zone. `null` for
 * every other spelling; a URL's parser turns those it knows into the plain one.
 */
export function parseIp(text: string): Ip | null {
  const value = version4(text);
  if (value !== null) return { bits: 32, value };
  const wide = text.length <= 45 ? version6(text) : null;
  return wide === null ? null : { bits: 128, value: wide };
}

/** Reads `10.0.0.0/8` or `fd00::/8`, or an address, which is a network of one; else `null`. */
export function parseNetwork(text: string): Network | null {
  const [address = '', length, ...more] = text.split('/');
  const first = parseIp(address);
  if (!first || more.length > 0) return null;
  if (length === undefined) return { first, length: first.bits };
  return /^\d{1,3}$/.test(length) && Number(length) <= first.bits ? { first, length: Number(length) } : null;
}

export function inNetwork(ip: Ip, { first, length }: Network): boolean {
  const rest = BigInt(first.bits - length);
  return ip.bits === first.bits && ip.value >> rest === first.value >> rest;
}
