import { hkdfSync } from 'node:crypto';
import { readSettings } from './env.ts';

/** What sign-in and sessions are set to. */
export interface AuthSettings {
  /** This site's public address, without a path. */
  base: string;
  /** True when the site is reached over HTTPS, which decides how cookies are named and marked. */
  secure: boolean;
  secret: string;
  idleMinutes: number;
  absoluteMinutes: number;
  /** Addresses and CIDR ranges of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
}

/**
 * Reads the settings from the environment the start script made.
 *
 * @throws Error when the secret is missing, Failure when a value can't be used.
 */
export function authSettings(): AuthSettings {
  const settings = readSettings(process.env);
  if (!settings.appSecret) throw new Error('APP_SECRET is not set; start Corroborate with npm start.');
  return {
    base: settings.appUrl,
    secure: settings.appUrl.startsWith('https:'),
    secret: settings.appSecret,
    idleMinutes: settings.sessionIdleMinutes,
    absoluteMinutes: settings.sessionAbsoluteHours * 60,
    trustedProxies: settings.trustedProxies,
  };
}

/** This site's public address, without a path; it needs no secret and no database. */
export function siteBase(): string {
  return readSettings(process.env).appUrl;
}

/** A 256-bit key for one purpose, so that what is signed for one can't be used for another. */
export function keyFor(purpose: string, secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `corroborate ${purpose}`, 32));
}
