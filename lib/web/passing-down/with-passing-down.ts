import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import type {} from './passed-down.ts';

/** Runs `work`, which answers a request, so that a page can pass things down where the whole of it is made here. */
export function withPassingDown<T>({ headers }: IncomingMessage, work: () => T): T {
  // Next's own pages ask so for data alone.
  if (headers['rsc'] !== undefined) return work();
  return onePerProcess('passedDown', () => new AsyncLocalStorage()).run({}, work);
}
