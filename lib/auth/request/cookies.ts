/** The names of this site's cookies and how they are marked. */
export interface CookieNames {
  session: string;
  csrf: string;
  callback: string;
  device: string;
  written: string;
}

/**
 * Over HTTPS each name starts with `__Host-`, which makes the browser refuse the cookie unless it is
 * secure, for the whole site and for this host alone. ASVS 5.0, 3.3.1.
 */
export function cookieNames(secure: boolean): CookieNames {
  const prefix = secure ? '__Host-' : '';
  return {
    session: `${prefix}corroborate.session`,
    csrf: `${prefix}corroborate.csrf`,
    callback: `${prefix}corroborate.callback`,
    device: `${prefix}corroborate.device`,
    written: `${prefix}corroborate.written`,
  };
}

/** What every cookie of this site is marked with. */
export function cookieMarks(secure: boolean): {
  httpOnly: true;
  sameSite: 'lax';
  path: '/';
  secure: boolean;
} {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure };
}
