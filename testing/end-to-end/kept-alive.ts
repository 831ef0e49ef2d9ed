import { Agent, request } from 'node:http';
import { product } from './product.ts';

/** What came of one request on a kept connection. */
export type Kept =
  | { kind: 'answered'; status: number; last: boolean; body: string }
  /** The connection was open and had carried an answer, and this request got none. */
  | { kind: 'cut' }
  /** Nobody took a new connection. */
  | { kind: 'not-accepted' }
  /** Nothing came for so long that nobody would wait any more. */
  | { kind: 'silent' };

export interface Sent {
  path: string;
  cookie: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A client that keeps one connection and sends one request after the other on it. */
export interface KeptAlive {
  send: (sent: Sent) => Promise<Kept>;
  /** Posts JSON from a page of this site. */
  post: (path: string, cookie: string, input: unknown) => Promise<Kept>;
  end: () => void;
}

const patience = 30_000;

/** Opens one to the product as it is at each request. */
export function keptAlive(): KeptAlive {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = ({ path, cookie, method = 'POST', headers = {}, body = '' }: Sent): Promise<Kept> =>
    new Promise((resolve) => {
      const own = { cookie, origin: product.url, 'content-length': Buffer.byteLength(body) };
      const options = { method, agent, headers: { ...own, ...headers }, timeout: patience };
      const asked = request(`${product.url}${path}`, options, (response) => {
        const { statusCode: status = 0, headers: got } = response;
        let said = '';
        response.setEncoding('utf8').on('data', (piece: string) => (said += piece));
        const answered = { kind: 'answered' as const, status, last: got.connection === 'close' };
        response.once('end', () => resolve({ ...answered, body: said }));
        response.once('error', () => resolve({ kind: 'cut' }));
      });
      asked.once('timeout', () => {
        resolve({ kind: 'silent' });
        asked.destroy();
      });
      asked.once('error', () => resolve({ kind: asked.reusedSocket ? 'cut' : 'not-accepted' }));
      asked.end(body);
    });
  return {
    send,
    post: (path, cookie, input) =>
      send({
        path,
        cookie,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      }),
    end: () => agent.destroy(),
  };
}
