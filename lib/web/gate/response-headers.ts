import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { siteBase } from '#lib/config/auth-settings.ts';
import { pathHeader } from '#lib/auth/request/path-header.ts';
import { contentSecurityPolicy, securityHeaders, type HeaderFacts } from '../security-headers.ts';
import { pathOf } from './address.ts';

/** What decides the headers of an answer to a request for `target`. */
export function headerFacts(target: string): HeaderFacts {
  return {
    nonce: randomBytes(18).toString('base64'),
    path: pathOf(target),
    secure: siteBase().startsWith('https:'),
    development: process.env.NODE_ENV === 'development',
  };
}

/** Puts the security headers on an answer before anything else is done, and tells pages their nonce and address. */
export function prepareHeaders(request: IncomingMessage, response: ServerResponse): void {
  const target = request.url ?? '/';
  const facts = headerFacts(target);
  for (const [name, value] of securityHeaders(facts)) response.setHeader(name, value);
  request.headers['x-nonce'] = facts.nonce;
  // Next reads the nonce of its own scripts from here.
  request.headers['content-security-policy'] = contentSecurityPolicy(facts);
  request.headers[pathHeader] = target;
}
