import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { parseBounded } from '../bounded-json.ts';

/**
 * What Next's own pages send about where they are, told in `Next-Router-State-Tree`. Next answers one that it
 * can't read with an error, so it is read here first. Source: next/dist/server/app-render/types.js.
 */
const kinds = ['c', 'ci(..)(..)', 'ci(.)', 'ci(..)', 'ci(...)', 'oc', 'd'] as const;
const slots = ['di(..)(..)', 'di(.)', 'di(..)', 'di(...)'] as const;
const segment = z.union([
  z.string(),
  z.tuple([z.string(), z.string(), z.enum([...kinds, ...slots]), z.array(z.string()).nullable()]),
]);
const refetches = z.enum(['refetch', 'inside-shared-layout', 'metadata-only']);
const tree: z.ZodType = z.lazy(() =>
  z.tuple([
    segment,
    z.record(z.string(), tree),
    z.tuple([z.string(), z.string()]).nullish(),
    refetches.nullish(),
    z.number().nullish(),
    z.string().optional(),
  ]),
);

const bounds = { depth: 80, values: 2_000 };

function isTree(sent: string): boolean {
  try {
    const read = parseBounded(Buffer.from(decodeURIComponent(sent)), bounds);
    return read.ok && tree.safeParse(read.value).success;
  } catch {
    return false;
  }
}

const told = new Set([
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
  'next-hmr-refresh',
  'next-html-request-id',
]);
const internal = /^(rsc$|next-|x-next|x-nonce$|x-middleware-|x-invoke-|x-now-|x-matched-path$)/;

/**
 * Takes away the headers by which parts of Next speak to each other and which no page sends, and answers whether
 * what is left can be read.
 */
export function cleanRouterHeaders(headers: IncomingHttpHeaders): boolean {
  for (const name of Object.keys(headers)) {
    if (internal.test(name) && !told.has(name)) Reflect.deleteProperty(headers, name);
  }
  const state = headers['next-router-state-tree'];
  return state === undefined || (typeof state === 'string' && isTree(state));
}
