import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Patience } from '#lib/db/connection/patience.ts';
import { isData } from './address.ts';

const retryAfterSeconds = 5;

/**
 * Gives a page the status 503 when the database was found away while it was made: Next writes it with the status
 * 200 where a part of it says so in words, and 500 where nothing does.
 */
export function sayUnavailable(request: IncomingMessage, response: ServerResponse, patience: Patience): void {
  // What the router fetches for a page is sent as it is made, and its head before the database is asked. It says in
  // words, within the page that is open, what a page says with its status.
  if (isData(request.url ?? '') || request.headers['rsc'] !== undefined) return;
  const writeHead: unknown = Reflect.get(response, 'writeHead');
  if (typeof writeHead !== 'function') throw new Error('An answer has no head.');
  Reflect.set(response, 'writeHead', (status: number, ...rest: unknown[]) => {
    const failed = patience.away && [200, 500, 503].includes(status);
    if (failed) response.setHeader('retry-after', String(retryAfterSeconds));
    const written: unknown = Reflect.apply(writeHead, response, [failed ? 503 : status, ...rest]);
    return written;
  });
}
