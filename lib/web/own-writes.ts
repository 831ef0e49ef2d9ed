import type { IncomingMessage } from 'node:http';
import { replicaUrl } from '#lib/config/handed.ts';
import { siteBase } from '#lib/config/auth-settings.ts';
import { messageOf } from '#lib/config/failure.ts';
import { parsePosition, withLastWrite } from '#lib/db/connection/last-write.ts';
import { positionNow } from '#lib/db/connection/replica.ts';
import { cookieNames } from '#lib/auth/request/cookies.ts';
import { logger } from './logger.ts';

// Longer than any replica that is read from may be behind.
const keptSeconds = 60;
/** Beyond all that any replica has. */
const unknown = 'FFFFFFFF/FFFFFFFF';

function cookieName(): { name: string; secure: boolean } {
  const secure = siteBase().startsWith('https:');
  return { name: cookieNames(secure).written, secure };
}

/**
 * Has the browser say from now on up to where the log of the database was when it changed something, so that it is read
 * to from a replica only once that has it. Not sealed: who says something else is shown their own lists older or from
 * the primary, and nothing more. Where there is no replica, nothing is done.
 */
export async function tellOwnWrite(response: Response): Promise<Response> {
  if (replicaUrl() === null) return response;
  const position = await positionNow().catch((error: unknown) => {
    logger.warn({ said: messageOf(error) }, 'position of a write not known');
    return null;
  });
  const { name, secure } = cookieName();
  const marks = `Path=/; Max-Age=${String(keptSeconds)}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  response.headers.append('set-cookie', `${name}=${position ?? unknown}; ${marks}`);
  return response;
}

/** Runs `work`, which answers a request, with what its browser says of its own writes. */
export function withOwnWrites<T>({ headers }: IncomingMessage, work: () => T): T {
  if (replicaUrl() === null) return work();
  const { name } = cookieName();
  const found = (headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return withLastWrite(parsePosition(found?.slice(name.length + 1) ?? '') ?? 0n, work);
}
