import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { logger } from './logger.ts';

/** What reports of blocked content are sent as: by the Reporting API, and by `report-uri` before it. */
export const reportTypes = ['application/reports+json', 'application/csp-report'] as const;

const directives = [
  'base-uri',
  'connect-src',
  'default-src',
  'font-src',
  'form-action',
  'frame-ancestors',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'object-src',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src',
  'style-src-attr',
  'style-src-elem',
  'worker-src',
] as const;
const kinds = ['inline', 'eval', 'wasm-eval', 'data', 'blob'] as const;

const directive = z.enum([...directives, 'other']).catch('other');
const kind = z.enum([...kinds, 'an address']).catch('an address');

/** What was blocked, in words of ours alone: a report holds addresses, and anybody can send one. */
const blocked = z.object({ directive, blocked: kind });

const old = z
  .object({ 'csp-report': z.object({ 'effective-directive': z.unknown(), 'blocked-uri': z.unknown() }) })
  .transform(({ 'csp-report': said }) => [
    blocked.parse({ directive: said['effective-directive'], blocked: said['blocked-uri'] }),
  ]);
const current = z
  .array(
    z.object({
      type: z.literal('csp-violation'),
      body: z.object({ effectiveDirective: z.unknown(), blockedURL: z.unknown() }),
    }),
  )
  .transform((reports) =>
    reports.map(({ body }) =>
      blocked.parse({ directive: body.effectiveDirective, blocked: body.blockedURL }),
    ),
  );
const reports = z.union([old, current]).catch([]);

const most = 5;

/** What a report says was blocked, at most five of it, and nothing where it says nothing that is known. */
export function blockedWhat(sent: unknown): z.infer<typeof blocked>[] {
  return reports.parse(sent).slice(0, most);
}

declare global {
  interface OnePerProcess {
    blockedLines: RateLimiterMemory;
  }
}

// Of everybody together, so that no number of addresses fills the log.
function logged(): RateLimiterMemory {
  return onePerProcess('blockedLines', () => new RateLimiterMemory({ points: 100, duration: 60 }));
}

/** Writes what a report says into the log of the server, at most a hundred lines a minute. */
export async function logBlocked(sent: unknown): Promise<void> {
  for (const line of blockedWhat(sent)) {
    await logged()
      .consume('all')
      .then(
        () => logger.warn(line, 'a browser blocked part of a page'),
        () => undefined,
      );
  }
}
