import type { Refusal } from '#lib/domain/refusal.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that could change something and did not come from this site: its `Origin` must be
 * there and name the host it was sent to (or the configured public address). Safe methods pass, because
 * no GET here changes anything but the record of exports.
 */
export function refusalOfOrigin(request: Request): Refusal | null {
  if (safeMethods.has(request.method)) return null;
  const origin = request.headers.get('origin');
  if (!origin || origin === 'null') return { code: 'foreign-origin' };
  const known = [process.env['APP_URL'], process.env['NEXTAUTH_URL']].filter((url) => url !== undefined);
  const hosts = new Set(known.map((url) => new URL(url).host));
  const host = request.headers.get('host');
  if (host && known.length === 0) hosts.add(host);
  return URL.canParse(origin) && hosts.has(new URL(origin).host) ? null : { code: 'foreign-origin' };
}
