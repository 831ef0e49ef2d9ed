import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { cookieNames } from '#lib/auth/request/cookies.ts';
import { pathHeader } from '#lib/auth/request/path-header.ts';
import { safeCallback } from '#lib/auth/request/safe-callback.ts';
import { sessionIdIn } from '#lib/auth/request/session-token.ts';
import { actorOfSession, type SignedInActor } from './sessions.ts';
import { authSettings } from '#lib/config/auth-settings.ts';

/**
 * Who sent the request being answered, or `null` when nobody is signed in. The session is looked up in the
 * database once per request, so an ended session or a lowered role counts from the next request on.
 */
export const currentActor = cache(async (): Promise<SignedInActor | null> => {
  const settings = authSettings();
  const token = (await cookies()).get(cookieNames(settings.secure).session)?.value;
  const sessionId = await sessionIdIn(token, settings.secret);
  return sessionId === null ? null : actorOfSession(sessionId, settings);
});

/** Whether someone is signed in; `unknown` while the database does not answer. For pages that show either way. */
export async function someoneIsSignedIn(): Promise<boolean | 'unknown'> {
  try {
    return (await currentActor()) !== null;
  } catch (error) {
    if (databaseProblem(error)) return 'unknown';
    throw error;
  }
}

/** For pages: who is signed in, or on to the sign-in page, which leads back here. */
export async function requireActor(): Promise<SignedInActor> {
  const actor = await currentActor();
  if (actor) return actor;
  const here = safeCallback((await headers()).get(pathHeader), authSettings().base);
  redirect(here === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}

/**
 * For the frame around pages: who is signed in, on to the sign-in page, or `null` while the database does
 * not answer. A frame that threw would be drawn a second time, and wait for the database twice.
 */
export async function actorUnlessAway(): Promise<SignedInActor | null> {
  try {
    return await requireActor();
  } catch (error) {
    if (databaseProblem(error) === 'away') return null;
    throw error;
  }
}
