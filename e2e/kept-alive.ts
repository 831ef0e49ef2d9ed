import { Agent, request } from 'node:http';
import { product } from './product.ts';

/** What came of one request on a kept connection. */
export type Kept =
  | { kind: 'answered'; status: number; last: boolean }
  /** The connection was open and had carried an answer, and this request got none. */
  | { kind: 'cut' }
  /** Nobody took a new connection. */
  | { kind: 'not-accepted' };

/** A client that keeps one connection and sends one request after the other on it. */
export function keptAlive(): {
  post: (path: string, cookie: string, input: unknown) => Promise<Kept>;
  end: () => void;
} {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    end: () => agent.destroy(),
    post: (path, cookie, input) =>
      new Promise((resolve) => {
        const body = JSON.stringify(input);
        const headers = {
          cookie,
          origin: product.url,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        };
        const sent = request(`${product.url}${path}`, { method: 'POST', agent, headers }, (response) => {
          const { statusCode: status = 0, headers: got } = response;
          response.resume();
          response.once('end', () => resolve({ kind: 'answered', status, last: got.connection === 'close' }));
          response.once('error', () => resolve({ kind: 'cut' }));
        });
        sent.once('error', () => resolve({ kind: sent.reusedSocket ? 'cut' : 'not-accepted' }));
        sent.end(body);
      }),
  };
}
