import { inNetwork, parseIp, parseNetwork, type Ip, type Network } from './ip.ts';

/** One entry of the list of what may be fetched, or of the list of what may not. */
export type ListEntry =
  | { kind: 'public' }
  | { kind: 'host'; host: string; port: number | null }
  | { kind: 'network'; network: Network; port: number | null };

const withPort = /^(?<name>\[[^\]]*\](?:\/\d+)?|[^:]*)(?::(?<port>\d{1,5}))?$/;

/**
 * Reads one entry: `*` (every public address), a host with all below it (`example.org`), an address or a network
 * (`10.2.0.0/16`, `[fd00::1]`), the last two with a port behind a colon where it is not that of http or https.
 * `null` for anything else.
 */
export function parseListEntry(text: string): ListEntry | null {
  if (text === '*') return { kind: 'public' };
  const bare = parseNetwork(text);
  if (bare) return { kind: 'network', network: bare, port: null };
  const { name = '', port: digits } = withPort.exec(text)?.groups ?? {};
  const port = digits === undefined ? null : Number(digits);
  if (port !== null && (port < 1 || port > 65_535)) return null;
  const network = parseNetwork(name.replace(/^\[|\]/g, ''));
  if (network) return { kind: 'network', network, port };
  if (!/^[^\s/@?#[\]*:]+$/.test(name) || !URL.canParse(`http://${name}`)) return null;
  const host = new URL(`http://${name}`).hostname.replace(/\.$/, '');
  return host === '' || parseIp(host) ? null : { kind: 'host', host, port };
}

export function isBelow(host: string, above: string): boolean {
  return host === above || host.endsWith(`.${above}`);
}

/** Whether an entry names this host by its name. */
export function namesHost(entry: ListEntry, host: string): boolean {
  return entry.kind === 'host' && isBelow(host, entry.host);
}

/** Whether an entry names this address by a network. */
export function namesIp(entry: ListEntry, ip: Ip): boolean {
  return entry.kind === 'network' && inNetwork(ip, entry.network);
}

/** Whether an entry holds for a port: its own, or those of http and https where it has none. */
export function opensPort(entry: ListEntry, port: number): boolean {
  const own = entry.kind === 'public' ? null : entry.port;
  return own === null ? port === 80 || port === 443 : own === port;
}
