import { createHash, randomBytes } from 'node:crypto';

/** A new secret for one link: 256 bits, in a form that can stand in an address. */
export function newAddressToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of the secret. It is random, so a plain hash keeps it. */
export function addressTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
