import { NextRequest } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { cookieMarks, cookieNames } from '#lib/auth/request/cookies.ts';
import { rememberBrowser } from '#lib/auth/sessions/issue-session.ts';
import { currentBrowser } from '#lib/auth/request/request-facts.ts';
import { safeCallback } from '#lib/auth/request/safe-callback.ts';
import { authSettings } from '#lib/config/auth-settings.ts';
import { closeSession } from '#lib/auth/sessions/sessions.ts';
import { signIn } from './sign-in.ts';

// next-auth answers what its callbacks throw with a redirect that carries the message. What really happened
// is kept here, so that the route can refuse in its own words and failures reach the log.
interface Outcome {
  /** Stands until the callbacks ran: next-auth found the request forged and never called them. */
  refusal: Refusal | null;
  failure: Error | null;
}

const token = z.object({ sid: z.uuid() });

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function authorize(credentials: unknown, outcome: Outcome) {
  const browser = await currentBrowser();
  try {
    const result = await signIn(credentials, browser);
    outcome.refusal = result.ok ? null : result.refusal;
    if (!result.ok) return null;
    const { sessionId, email } = result.value;
    await rememberBrowser(email);
    return { id: sessionId };
  } catch (error) {
    outcome.failure = asError(error);
    return null;
  }
}

function options(outcome: Outcome): NextAuthOptions {
  const settings = authSettings();
  const names = cookieNames(settings.secure);
  const marks = cookieMarks(settings.secure);
  return {
    secret: settings.secret,
    useSecureCookies: settings.secure,
    session: { strategy: 'jwt', maxAge: settings.absoluteMinutes * 60 },
    cookies: {
      sessionToken: { name: names.session, options: marks },
      csrfToken: { name: names.csrf, options: marks },
      callbackUrl: { name: names.callback, options: marks },
    },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      CredentialsProvider({
        id: 'password',
        credentials: { email: {}, password: {} },
        authorize: (credentials) => authorize(credentials, outcome),
      }),
    ],
    callbacks: {
      // The cookie holds the session's id and nothing about the person.
      jwt: ({ token: before, user, trigger }) => ({ sid: trigger === 'signIn' ? user.id : before['sid'] }),
      redirect: ({ url }) => `${settings.base}${safeCallback(url, settings.base)}`,
    },
    events: {
      signOut: async (message) => {
        const ended = token.safeParse(message.token);
        outcome.refusal = null;
        try {
          if (ended.success) await closeSession(ended.data.sid, 'signed-out');
        } catch (error) {
          outcome.failure = asError(error);
        }
      },
    },
    // Its own log would go around ours; what matters is kept in the outcome.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

async function ask(path: string[], body: unknown, refusal: Refusal | null): Promise<Result<Response>> {
  const outcome: Outcome = { refusal, failure: null };
  // next-auth takes cookies and headers from Next; of the request itself it needs only what was sent.
  const sent = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const address = `${authSettings().base}/api/auth/${path.join('/')}`;
  const request = new NextRequest(address, body === undefined ? {} : sent);
  const context = { params: Promise.resolve({ nextauth: path }) };
  const response: unknown = await NextAuth(request, context, options(outcome));
  if (outcome.failure) throw outcome.failure;
  if (outcome.refusal) return refused(outcome.refusal);
  if (!(response instanceof Response)) throw new TypeError('next-auth did not answer.');
  return ok(response);
}

const forged: Refusal = { code: 'foreign-origin' };

/** The token that the two below must be sent with; its cookie is set by the response. */
export async function answerCsrf(): Promise<Result<Response>> {
  return ask(['csrf'], undefined, null);
}

/** Signs in with the e-mail address and password in `body`. Throws when the database fails. */
export async function answerSignIn(body: unknown): Promise<Result<Response>> {
  return ask(['callback', 'password'], body, forged);
}

/** Ends the session and clears its cookie. Throws when the database fails, and the session then lasts. */
export async function answerSignOut(body: unknown): Promise<Result<Response>> {
  const { sessionId } = await currentBrowser();
  return ask(['signout'], body, sessionId === null ? null : forged);
}
