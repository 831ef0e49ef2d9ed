import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { cookieMarks, cookieNames } from '#lib/auth/request/cookies.ts';
import { rememberDevice } from '#lib/auth/request/device-cookie.ts';
import { authSettings } from '#lib/config/auth-settings.ts';

/**
 * Gives the browser being answered the cookie of a session opened without the sign-in form: the same token
 * next-auth makes, and the proof that this browser has signed in to the account of `email`.
 */
export async function issueSession(sessionId: string, email: string): Promise<void> {
  const { secret, secure, absoluteMinutes } = authSettings();
  const names = cookieNames(secure);
  const marks = cookieMarks(secure);
  const maxAge = absoluteMinutes * 60;
  const jar = await cookies();
  jar.set(names.session, await encode({ token: { sid: sessionId }, secret, maxAge }), { ...marks, maxAge });
  await rememberBrowser(email);
}

/** Half a year: a person who comes back in that time is not locked out by strangers guessing. */
const rememberedSeconds = 180 * 24 * 60 * 60;

/** Notes in the browser being answered that it has signed in to the account of `email`. */
export async function rememberBrowser(email: string): Promise<void> {
  const { secret, secure } = authSettings();
  const { device } = cookieNames(secure);
  const jar = await cookies();
  const proof = rememberDevice(jar.get(device)?.value, email, secret);
  jar.set(device, proof, { ...cookieMarks(secure), maxAge: rememberedSeconds });
}
