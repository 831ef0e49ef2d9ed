import { paths } from './paths.ts';

/** What decides the headers of one response. */
export interface HeaderFacts {
  nonce: string;
  path: string;
  /** True when people reach the site over HTTPS. */
  secure: boolean;
  /** True in `next dev`, whose tools evaluate code and hold a socket open. */
  development: boolean;
}

// Files of evidence come from strangers: whatever one is, nothing in it may run or load.
const files = /^\/evidence\/[^/]+\/file$/;

// These pages are reached by a link that lets somebody in; no other page may learn of it.
const byLink = /^\/(invitation(\/.*)?|reset-password|confirm-address)$/;

/** The content security policy of one response. ASVS 5.0, 3.4.3, level 3. */
export function contentSecurityPolicy({ nonce, path, secure, development }: HeaderFacts): string {
  if (files.test(path)) return "sandbox; default-src 'none'; frame-ancestors 'none'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // Positions and sizes are set as style attributes, which no nonce can allow.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
    `report-uri ${paths.api.blockedContent()}`,
    // Newer browsers know the name given to it in `Reporting-Endpoints`, believe that over HTTPS alone, and where they
    // find the name take no notice of the address.
    ...(secure ? ['report-to blocked'] : []),
  ].join('; ');
}

const shutOff = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

const overHttps: [string, string][] = [
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ['reporting-endpoints', `blocked="${paths.api.blockedContent()}"`],
];

/**
 * The headers every response carries, pages, data, files, 404 and 500 alike. Source: security.md,
 * "Headers"; ASVS 5.0, 3.4.
 */
export function securityHeaders(facts: HeaderFacts): [string, string][] {
  const ours = facts.path.startsWith('/_next/static/') || facts.path === '/icon.svg';
  return [
    ['content-security-policy', contentSecurityPolicy(facts)],
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['referrer-policy', byLink.test(facts.path) ? 'no-referrer' : 'same-origin'],
    ['permissions-policy', shutOff.map((feature) => `${feature}=()`).join(', ')],
    ['x-frame-options', 'DENY'],
    ...(facts.secure ? overHttps : []),
    // The application's own scripts, styles and icon are the same for everyone; all else is private.
    ...(ours ? [] : [['cache-control', 'no-store'] satisfies [string, string]]),
  ];
}
