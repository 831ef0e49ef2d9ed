import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createBareServer, type AddressInfo, type Socket } from 'node:net';

/** What a site answers with, by path; `/robots.txt` allows everything where nothing is said. */
export type Pages = Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

export interface Site {
  /** `http://127.0.0.1:port`. */
  origin: string;
  port: number;
  /** What was asked of it, in order. */
  asked: IncomingMessage[];
  close: () => Promise<void>;
}

/** A page of a site, in HTML. */
export function html(body: string, status = 200): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  };
}

export function redirect(to: string): RequestListener {
  return (_, response) => {
    response.writeHead(302, { location: to, 'set-cookie': 'visited=1; Path=/' }).end();
  };
}

/** A site on this machine, at a free port or at this one, for as long as a test needs one. */
export async function webSite(pages: Pages, at = 0): Promise<Site> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const page = pages[pathname] ?? html('<p>There is nothing here.</p>', 404);
    page(request, response);
  });
  server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    port,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export interface Canary {
  port: number;
  /** How many connections it got: of any kind, also without a request. */
  readonly connections: number;
  close: () => Promise<void>;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

/** What nothing may connect to: listens on every address of this machine, of both families where it has both. */
export async function canary(): Promise<Canary> {
  let connections = 0;
  const open = new Set<Socket>();
  const server = createBareServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n<p>Caught</p>');
  });
  server.listen(0);
  await once(server, 'listening');
  const port = portOf(server.address());
  return {
    port,
    get connections() {
      return connections;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
