import { z } from 'zod';
import { signInFacts, stillProved } from '#lib/db/people/account-rows.ts';
import { appendEvents } from '#lib/db/record/append-events.ts';
import { database } from '#lib/db/connection/client.ts';
import { awaitsConfirmation } from '#lib/db/people/address-proofs.ts';
import { openSession, sessionHandle } from '#lib/db/people/session-rows.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { isPublishedPassword } from '#lib/domain/access/demo-people.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { addressBucket } from '#lib/auth/request/client-address.ts';
import { checkedTry } from '#lib/auth/tries/checked-try.ts';
import { knownDevice } from '#lib/auth/request/device-cookie.ts';
import { notice } from '#lib/auth/tries/noticed.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import { closeSession } from '#lib/auth/sessions/sessions.ts';
import { authSettings } from '#lib/config/auth-settings.ts';
import { forgiveTry, type Tryer } from '#lib/auth/tries/tries.ts';
import { mailIsOn, sendLink } from '#lib/mail/outbox.ts';

/** What a person typed to sign in. Any text is taken: whether it is an address is not given away. */
export const credentialsSchema = z.object({
  email: z
    .string()
    .max(320)
    // PostgreSQL takes no NUL; with one in it, it is the address of nobody.
    .transform((email) => email.trim().toLowerCase().replaceAll('\0', '\ufffd')),
  password: z.string().max(1024),
});

/** A person whose password was right, what that was checked against, and the workspace they would look at. */
interface Proved {
  userId: string;
  checkedHash: string;
  workspaceId: string | null;
}

/** Who tries to get into the account of an address, as tries are counted. */
export function tryerOf(email: string, browser: Browser, secret: string): Tryer {
  return {
    email,
    network: addressBucket(browser.address),
    device: knownDevice(browser.deviceCookie, email, secret),
  };
}

/**
 * Checks a password, counting the try first. Unknown accounts, disabled ones, ones without a workspace (where one is
 * needed) and wrong passwords are refused alike, in words and in time. Whoever came by a link that holds is vouched for.
 */
export async function provePassword(
  email: string,
  password: string,
  browser: Browser,
  { needsWorkspace = false, byLink = false }: { needsWorkspace?: boolean; byLink?: boolean },
): Promise<Result<Proved>> {
  const tryer = tryerOf(email, browser, authSettings().secret);
  const asker = { vouched: byLink || tryer.device !== null, account: email, network: tryer.network };
  const tried = await checkedTry({ tryer, asker }, password, () => signInFacts(database(), email));
  if (!tried.ok) return tried;
  const { right, account } = tried.value;
  const checkedHash = account?.passwordHash ?? null;
  const may = account !== null && !account.disabled && (account.workspaceId !== null || !needsWorkspace);
  if (!right || !may || checkedHash === null) return refused({ code: 'sign-in-refused' });
  await forgiveTry(tryer);
  // Set before it was refused as a new one, it is as good as none.
  if (isPublishedPassword(password, email)) return refused({ code: 'password-published' });
  return ok({ userId: account.userId, checkedHash, workspaceId: account.workspaceId });
}

/**
 * Why somebody with the right password can't be let in yet: mail is on, and nobody has shown that the account's
 * address is theirs. A link to confirm it then goes to the address. `null` when nothing is in the way.
 */
async function refusalOfUnconfirmed(userId: string, email: string): Promise<Refusal | null> {
  if (!mailIsOn() || !(await awaitsConfirmation(database(), userId))) return null;
  await sendLink(database(), 'confirmation', email);
  return { code: 'address-unconfirmed' };
}

async function beginSession(
  proved: Proved & { workspaceId: string },
  browser: Browser,
): Promise<Result<string>> {
  if (browser.sessionId) await closeSession(browser.sessionId, 'signed-in-anew');
  const { userId, workspaceId } = proved;
  return inWorkspace({ workspaceId, userId }, async (tx, now) => {
    // Changed while it was checked, it opens nothing: that change was to shut out who knows the old one.
    if (!(await stillProved(tx, proved))) return refused({ code: 'sign-in-refused' });
    const { userAgent, address } = browser;
    const session = { userId, workspaceId, userAgent, address: address ?? '' };
    const id = await openSession(tx, session, authSettings().absoluteMinutes);
    await appendEvents(tx, { workspaceId, actorId: userId, now }, [
      { type: 'session.opened', entity: 'Session', entityId: sessionHandle(id) },
    ]);
    return ok(id);
  });
}

/**
 * Signs a person in: a new session row, and the session this browser held before is ended. Answers the id
 * of the new session, for the cookie.
 */
export async function signIn(
  credentials: unknown,
  browser: Browser,
): Promise<Result<{ sessionId: string; email: string }>> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return refused({ code: 'sign-in-refused' });
  const { email, password } = parsed.data;
  const done = await signInAs(email, password, browser);
  if (!done.ok) notice(done.refusal, { email }, addressBucket(browser.address));
  return done;
}

async function signInAs(
  email: string,
  password: string,
  browser: Browser,
): Promise<Result<{ sessionId: string; email: string }>> {
  const proved = await provePassword(email, password, browser, { needsWorkspace: true });
  if (!proved.ok) return proved;
  const { userId, workspaceId } = proved.value;
  if (workspaceId === null) return refused({ code: 'sign-in-refused' });
  const unconfirmed = await refusalOfUnconfirmed(userId, email);
  if (unconfirmed) return refused(unconfirmed);
  const session = await beginSession({ ...proved.value, workspaceId }, browser);
  return session.ok ? ok({ sessionId: session.value, email }) : session;
}
