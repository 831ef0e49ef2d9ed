import type { IncomingMessage } from 'node:http';

const name = String.raw`[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_.])?`;
const one = new RegExp(String.raw`^(?:${name}|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$`);

/**
 * Whether a request says once, and readably, which host it is for. Of two hosts each server on the way may believe
 * another, so that none may be believed; only HTTP/1.0 may leave it out. Source: RFC 9112, 3.2.
 */
export function saysOneHost({ headersDistinct, httpVersion }: IncomingMessage): boolean {
  const [host, ...more] = headersDistinct['host'] ?? [];
  if (host === undefined) return httpVersion === '1.0';
  return more.length === 0 && one.test(host);
}
