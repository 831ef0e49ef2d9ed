import { createHash } from 'node:crypto';
import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { onePerProcess } from '#lib/config/one-per-process.ts';

const payload = z.object({ sid: z.uuid(), exp: z.number() });
type Opened = z.output<typeof payload>;

declare global {
  interface OnePerProcess {
    /** What tokens held that were opened, by their hash; the newest at the end. */
    openedTokens: Map<string, Opened>;
  }
}

const most = 5_000;

function opened(): Map<string, Opened> {
  return onePerProcess('openedTokens', () => new Map());
}

/** Keeps what a token holds: each request brings the same one, and to derive the key for it takes longer than to ask for its session. */
function keep(hash: string, held: Opened): void {
  const all = opened();
  all.set(hash, held);
  for (const oldest of all.keys()) {
    if (all.size <= most) return;
    all.delete(oldest);
  }
}

/**
 * The session id inside the cookie's encrypted token, or `null` when it is not ours, broken or too old. Whether that
 * session still stands is for the database to say.
 */
export async function sessionIdIn(token: string | undefined, secret: string): Promise<string | null> {
  if (!token) return null;
  const hash = createHash('sha256').update(secret).update('\n').update(token).digest('base64');
  const before = opened().get(hash);
  if (before && before.exp * 1000 > Date.now()) return before.sid;
  try {
    const held = payload.parse(await decode({ token, secret }));
    keep(hash, held);
    return held.sid;
  } catch {
    return null;
  }
}
