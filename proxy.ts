import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { pathHeader } from '#lib/auth/path-header.ts';
import { contentSecurityPolicy, securityHeaders } from '#lib/web/security-headers.ts';

/**
 * Puts the security headers on every response and tells pages their nonce and their own address. Nothing
 * is authorised here: a request that got around this would lack headers, and see no more than any other.
 */
export function proxy(request: NextRequest): NextResponse {
  const facts = {
    nonce: randomBytes(18).toString('base64'),
    path: request.nextUrl.pathname,
    secure: process.env['APP_URL']?.startsWith('https:') ?? false,
    development: process.env.NODE_ENV === 'development',
  };
  const headers = new Headers(request.headers);
  headers.set('x-nonce', facts.nonce);
  // Next reads the nonce of its own scripts from here.
  headers.set('content-security-policy', contentSecurityPolicy(facts));
  headers.set(pathHeader, `${facts.path}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of securityHeaders(facts)) response.headers.set(name, value);
  return response;
}

// Next keeps the whole body of a request in memory, cut at 10 MB, for each that passes here; uploads must
// stream. Their headers are in next.config.js.
export const config = { matcher: ['/((?!api/files$).*)'] };
