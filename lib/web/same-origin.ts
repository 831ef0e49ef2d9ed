import { siteBase } from '#lib/config/auth-settings.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that could change something and did not come from this site: its `Origin` must be there and be
 * the site's own, with scheme, host and port. Safe methods pass, because no GET here changes anything but the record
 * of exports, which has a check of its own (`refusalToExport`).
 */
export function refusalOfOrigin(request: Request): Refusal | null {
  if (safeMethods.has(request.method)) return null;
  const origin = request.headers.get('origin') ?? '';
  return origin === new URL(siteBase()).origin ? null : { code: 'foreign-origin' };
}

/**
 * Refuses to make an export for a request that only looks, or that another site's page made: an export is recorded,
 * and the record says who took what. A browser that says nothing of where a request comes from is believed.
 */
export function refusalToExport(request: Request): Refusal | null {
  if (request.method !== 'GET') return { code: 'wrong-method', allowed: 'GET' };
  const { headers } = request;
  const ahead = ['sec-purpose', 'purpose', 'x-moz', 'next-router-prefetch'];
  if (headers.has('rsc') || ahead.some((name) => headers.get(name) !== null))
    return { code: 'not-asked-for' };
  const from = headers.get('sec-fetch-site') ?? 'none';
  return from === 'none' || from === 'same-origin' ? null : { code: 'foreign-origin' };
}
