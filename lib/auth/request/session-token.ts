import { decode } from 'next-auth/jwt';
import { z } from 'zod';

const payload = z.object({ sid: z.uuid() });

/** The session id inside the cookie's encrypted token, or `null` when it is not ours, broken or too old. */
export async function sessionIdIn(token: string | undefined, secret: string): Promise<string | null> {
  if (!token) return null;
  try {
    return payload.parse(await decode({ token, secret })).sid;
  } catch {
    return null;
  }
}
