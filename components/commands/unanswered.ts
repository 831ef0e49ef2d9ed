import { v4 } from 'uuid';
import { z } from 'zod';

const place = 'corroborate:unanswered';
const most = 50;
const keptSchema = z.array(z.tuple([z.string(), z.string()])).catch([]);

// What was sent and is not known to be done, by its digest, with the key it went by. Without a secure context
// there are no digests, and it lives as long as the page.
let unanswered: Map<string, string> | undefined;

function kept(): Map<string, string> {
  if (unanswered) return unanswered;
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    unanswered = new Map(keptSchema.parse(found));
  } catch {
    unanswered = new Map();
  }
  return unanswered;
}

function keep(): void {
  try {
    const digests = [...kept()].filter(([digest]) => digest.length === 64);
    sessionStorage.setItem(place, JSON.stringify(digests.slice(-most)));
  } catch {
    // Private windows and full storage refuse to write; the page still knows.
  }
}

async function digestOf(text: string): Promise<string> {
  // TypeScript believes it is always there; over plain HTTP it is not.
  if (!isSecureContext) return ` ${text}`;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One thing a person means, with its key. */
export interface Meant {
  key: string;
  /** It was done: the same again is meant anew. */
  settle: () => void;
}

/**
 * The key for sending `body` to `address`. The same content has the same key until it is known to be done, also
 * after the page was loaded again, and another key as soon as it is changed.
 */
export async function meant(address: string, body: string): Promise<Meant> {
  const digest = await digestOf(`${address}\n${body}`);
  const key = kept().get(digest) ?? v4();
  kept().set(digest, key);
  keep();
  return {
    key,
    settle: () => {
      if (kept().delete(digest)) keep();
    },
  };
}
