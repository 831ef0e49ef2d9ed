import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor } from '#lib/auth/settings.ts';

// A mail that waits holds a link that lets somebody in. Whoever reads the database alone must not get it.
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** The text, so that only a process with the same secret reads it, and only as the mail `id`. */
export function seal(text: string, id: string, secret: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyFor('mail in line', secret), nonce).setAAD(Buffer.from(id));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** The text that was sealed, or `null` when it was under another secret, for another mail, or was changed. */
export function unseal(sealed: Uint8Array, id: string, secret: string): string | null {
  try {
    const bytes = Buffer.from(sealed);
    const nonce = bytes.subarray(0, nonceBytes);
    const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
    const decipher = createDecipheriv(algorithm, keyFor('mail in line', secret), nonce, {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(id)).setAuthTag(tag);
    const body = bytes.subarray(nonceBytes + tagBytes);
    return decipher.update(body, undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
