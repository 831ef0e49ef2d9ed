import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import type {} from './handed-over.ts';

/** Runs `work`, which answers a request, so that a page can hand things over where the whole of it is made here. */
export function withHandOver<T>({ headers }: IncomingMessage, work: () => T): T {
  // Next's own pages ask so for data alone.
  if (headers['rsc'] !== undefined) return work();
  return onePerProcess('handedOver', () => new AsyncLocalStorage()).run({}, work);
}
