import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { onePerProcess } from '#lib/config/one-per-process.ts';

// Next hands a route the headers of a request and not its connection, and fills `X-Forwarded-For` from the
// connection only when the sender left it out, so that header can't be believed. The connection's own
// address travels in a header whose name is made anew by each process, which no sender can know.
declare global {
  interface OnePerProcess {
    peers: { header: string; named: boolean };
  }
}

function peers(): { header: string; named: boolean } {
  return onePerProcess('peers', () => ({ header: `x-peer-${crypto.randomUUID()}`, named: false }));
}

/** The header, of this process alone, that holds the address of who is connected. */
export function peerHeader(): string {
  return peers().header;
}

/** From now on each request of every HTTP server of this process names its peer. Call once, at start. */
export function namePeers(): void {
  const { header, named } = peers();
  if (named) return;
  peers().named = true;
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage) request.headers[header] = request.socket.remoteAddress;
  });
}
