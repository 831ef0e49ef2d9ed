import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor } from './auth-settings.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** What a sealed text is for: what was sealed for one thing can't be read as another. */
export interface SealedFor {
  purpose: 'mail in line' | 'answer kept';
  /** Which of them it is. */
  id: string;
}

/** The text, so that only a process with the same secret reads it, whoever reads the database alone. */
export function seal(text: string, { purpose, id }: SealedFor, secret: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyFor(purpose, secret), nonce).setAAD(Buffer.from(id));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** The text that was sealed, or `null` when it was under another secret, for another thing, or was changed. */
export function unseal(sealed: Uint8Array, { purpose, id }: SealedFor, secret: string): string | null {
  try {
    const bytes = Buffer.from(sealed);
    const nonce = bytes.subarray(0, nonceBytes);
    const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
    const decipher = createDecipheriv(algorithm, keyFor(purpose, secret), nonce, {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(id)).setAuthTag(tag);
    const body = bytes.subarray(nonceBytes + tagBytes);
    return decipher.update(body, undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
