import { cookies, headers } from 'next/headers';
import { clientAddress } from './client-address.ts';
import { cookieNames } from './cookies.ts';
import { peerHeader } from './peer-address.ts';
import { sessionIdIn } from './session-token.ts';
import { authSettings } from '#lib/config/auth-settings.ts';

/** What is known of the browser that sent the request being answered. */
export interface Browser {
  /** Where it connected from, or `null` when nobody knows. */
  address: string | null;
  userAgent: string;
  /** The value of the cookie that proves earlier sign-ins. */
  deviceCookie: string | undefined;
  /** The session its cookie names, whether or not that still holds. */
  sessionId: string | null;
}

/** Reads them from the request Next is answering now. */
export async function currentBrowser(): Promise<Browser> {
  const [head, jar] = await Promise.all([headers(), cookies()]);
  const { secret, secure, trustedProxies } = authSettings();
  const names = cookieNames(secure);
  return {
    address: clientAddress(head.get(peerHeader()), head.get('x-forwarded-for'), trustedProxies),
    userAgent: head.get('user-agent') ?? '',
    deviceCookie: jar.get(names.device)?.value,
    sessionId: await sessionIdIn(jar.get(names.session)?.value, secret),
  };
}
