import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

// Next hands a route the headers of a request and not its connection, and fills `X-Forwarded-For` from the
// connection only when the sender left it out, so that header can't be believed. The connection's own
// address travels in a header whose name is made anew by each process, which no sender can know.
declare global {
  var corroboratePeerHeader: string | undefined;
}

/** The header, of this process alone, that holds the address of who is connected. */
export function peerHeader(): string {
  globalThis.corroboratePeerHeader ??= `x-peer-${crypto.randomUUID()}`;
  return globalThis.corroboratePeerHeader;
}

/** From now on each request of every HTTP server of this process names its peer. Call once, at start. */
export function namePeers(): void {
  if (globalThis.corroboratePeerHeader) return;
  const header = peerHeader();
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage) request.headers[header] = request.socket.remoteAddress;
  });
}
