import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyFor } from '#lib/config/auth-settings.ts';

// A browser that once signed in to an account carries proof of it, so that strangers who guess at that
// account can't lock its owner out: tries from such a browser are counted apart. The idea is OWASP's,
// "Slow Down Online Guessing Attacks with Device Cookies".
const mostAccounts = 6;

function seal(device: string, email: string, secret: string): string {
  const mac = createHmac('sha256', keyFor('device cookie', secret));
  return mac.update(`${device}\n${email}`).digest('base64url');
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function parse(cookie: string | undefined): { device: string; seals: string[] } | null {
  const [device = '', ...seals] = (cookie ?? '').slice(0, 600).split('.');
  return /^[\w-]{22}$/.test(device) ? { device, seals: seals.slice(0, mostAccounts) } : null;
}

/** The id of this browser when its cookie proves an earlier sign-in to the account of `email`, else `null`. */
export function knownDevice(cookie: string | undefined, email: string, secret: string): string | null {
  const parsed = parse(cookie);
  if (!parsed) return null;
  const expected = seal(parsed.device, email, secret);
  return parsed.seals.some((found) => same(found, expected)) ? parsed.device : null;
}

/**
 * The cookie after a sign-in to the account of `email`: the accounts proved so far stay, newest first, six
 * at most. Seals of other secrets are dropped with time, since they prove nothing.
 */
export function rememberDevice(cookie: string | undefined, email: string, secret: string): string {
  const { device, seals } = parse(cookie) ?? { device: randomBytes(16).toString('base64url'), seals: [] };
  const own = seal(device, email, secret);
  return [device, own, ...seals.filter((found) => found !== own)].slice(0, mostAccounts + 1).join('.');
}
