import { z } from 'zod';
import { noticed, readAnswer, sendOnce, type Sent } from '#components/sending/send-command.ts';
import { roleSchema } from '#lib/domain/access/role.ts';
import { paths } from '#lib/web/paths.ts';
import { ifKnown, notDone, settledBy } from './lost-answer.ts';

const unknown =
  'No answer came, so this may be done or not, and the server can’t be reached to look. What you typed is kept; try again in a moment.';
const unsent =
  'This computer is offline, so nothing was sent. What you typed is kept; try again when it is connected.';
const unopened = 'No answer came, so the invitation could not be opened. Try again in a moment.';
const nothing = z.looseObject({});

async function call<V>(path: string, value: z.ZodType<V>, body?: unknown): Promise<Sent<V>> {
  if (!navigator.onLine) return { ok: false, refusal: null, message: unsent };
  try {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(path, body === undefined ? {} : post);
    const answer: unknown = await response.json().catch(() => null);
    return noticed(readAnswer(response.status, answer, value));
  } catch {
    return { ok: false, refusal: null, message: unknown, unsure: true };
  }
}

const sessionSchema = z.object({ session: z.object({ email: z.string(), handle: z.string() }).nullable() });

/** The session this browser has; `null` for none, `undefined` where no answer came. */
async function sessionHere(): Promise<z.infer<typeof sessionSchema>['session'] | undefined> {
  const sent = await call(paths.api.auth.session(), sessionSchema);
  return sent.ok ? sent.value.session : undefined;
}

function isSame(email: string, other: string): boolean {
  return email.trim().toLowerCase() === other.toLowerCase();
}

// next-auth takes these two only with the token it set a cookie for.
async function withToken(path: string, fields: Record<string, string>): Promise<Sent<unknown>> {
  const token = await call(paths.api.auth.csrf(), z.object({ csrfToken: z.string() }));
  return token.ok ? call(path, nothing, { ...fields, ...token.value, json: 'true' }) : token;
}

/** Signs in; the session's cookie is set by the answer. Never throws. */
export async function sendSignIn(email: string, password: string): Promise<Sent<unknown>> {
  const sent = await withToken(paths.api.auth.signIn(), { email, password });
  return settledBy(sent, async () => {
    const session = await sessionHere();
    if (session === undefined) return null;
    if (session && isSame(email, session.email)) return { ok: true, value: {} };
    return notDone('No answer came, and you are not signed in here. What you typed is kept; try again.');
  });
}

/**
 * Signs out. `wipe` has the browser remove everything that it keeps for this site but cookies, other accounts' drafts
 * too. Never throws.
 */
export async function sendSignOut(wipe: boolean): Promise<Sent<unknown>> {
  const sent = await withToken(paths.api.auth.signOut(), wipe ? { wipe: 'storage' } : {});
  return settledBy(sent, async () => {
    const session = await sessionHere();
    if (session === undefined) return null;
    return session === null ? { ok: true, value: {} } : notDone('No answer came. What you typed is kept.');
  });
}

/** Changes something of a person's own account or sessions. Never throws. */
export async function sendPerson<V>(name: string, input: unknown, value: z.ZodType<V>): Promise<Sent<V>> {
  const lookAt = paths.api.auth.personAnswer(name);
  return sendOnce(paths.api.auth.person(name), input, value, { lookAt });
}

/** Moves this session to another workspace of its person. Never throws. */
export async function sendMove(workspaceId: string): Promise<Sent<unknown>> {
  const name = 'switch-workspace';
  // It is done, and looked for, where it leads.
  const lookAt = paths.api.auth.personAnswer(name, workspaceId);
  return sendOnce(paths.api.auth.person(name), { workspaceId }, nothing, { lookAt });
}

/**
 * Changes the password; the cookie of a new session is set by the answer. No trace of a password is kept to know the same
 * again by, so where the answer is lost, the session tells: it ends by the change. Never throws.
 */
export async function sendPassword(
  email: string,
  input: { current: string; next: string },
): Promise<Sent<unknown>> {
  const before = await sessionHere();
  const sent = await call(paths.api.auth.person('change-password'), nothing, input);
  return settledBy(sent, async () => {
    const session = await sessionHere();
    if (session === undefined) return null;
    if (session === null) {
      const signedIn = await withToken(paths.api.auth.signIn(), { email, password: input.next });
      return signedIn.ok
        ? signedIn
        : notDone('No answer came, and you are signed out. Sign in with the new password, or else the old.');
    }
    if (before && session.handle !== before.handle) return { ok: true, value: {} };
    return notDone('No answer came, and the old password still holds. What you typed is kept; try again.');
  });
}

const invitationSchema = z.object({
  workspace: z.string(),
  email: z.string(),
  role: roleSchema,
  invitedBy: z.string(),
});

/** What an invitation says to whoever has its link. */
export type InvitationFound = z.infer<typeof invitationSchema>;

/** Looks at the invitation of a link. Never throws. */
export async function openInvitation(link: string): Promise<Sent<InvitationFound>> {
  const sent = await call(paths.api.auth.invitation(), invitationSchema, { link });
  // Looking changes nothing, so nothing may have been done.
  return sent.ok || sent.refusal ? sent : { ok: false, refusal: null, message: unopened };
}

/** Accepts an invitation to `email`; the session's cookie is set by the answer. Never throws. */
export async function sendAcceptance(
  email: string,
  input: { link: string; name?: string; password?: string },
): Promise<Sent<{ signedIn: boolean }>> {
  const answer = z.object({ signedIn: z.boolean() });
  const sent = await call(paths.api.auth.acceptInvitation(), answer, input);
  return settledBy(sent, async () => {
    const found = await call(paths.api.auth.invitation(), invitationSchema, { link: input.link });
    if (found.ok)
      return notDone('No answer came, and you have not joined yet. What you typed is kept; try again.');
    if (found.refusal?.code !== 'invitation-over') return ifKnown(found);
    const session = await sessionHere();
    if (session && isSame(email, session.email)) return { ok: true, value: { signedIn: true } };
    const { password } = input;
    const signedIn =
      password !== undefined && (await withToken(paths.api.auth.signIn(), { email, password })).ok;
    if (signedIn) return { ok: true, value: { signedIn } };
    const message = `No answer came, and the invitation has been used since: you have joined, if nobody else has its link. Sign in as ${email}.`;
    return { ok: false, refusal: found.refusal, message };
  });
}

/** Asks for a link that sets a new password. The answer is the same whoever has the address. Never throws. */
export async function askReset(email: string): Promise<Sent<unknown>> {
  const ask = () => call(paths.api.auth.askReset(), nothing, { email });
  // A second mail does no harm.
  return settledBy(await ask(), async () => ifKnown(await ask()));
}

/** A link works once, so the same sent again tells what became of it: it is done then, or the link was used before. */
async function byLink<V>(send: () => Promise<Sent<V>>, used: string): Promise<Sent<V>> {
  return settledBy(await send(), async () => {
    const again = ifKnown(await send());
    return again && !again.ok && again.refusal?.code === 'link-over' ? { ...again, message: used } : again;
  });
}

/** Sets a new password by the secret of a link. Never throws. */
export async function sendReset(token: string, password: string): Promise<Sent<unknown>> {
  return byLink(
    () => call(paths.api.auth.resetPassword(), nothing, { token, password }),
    'No answer came, and the link has been used since: sign in with the new password. If it is refused, ask for another link.',
  );
}

/** Confirms an address by the secret of a link and the account's password, and answers the address. Never throws. */
export async function sendConfirmation(token: string, password: string): Promise<Sent<{ email: string }>> {
  return byLink(
    () => call(paths.api.auth.confirmAddress(), z.object({ email: z.string() }), { token, password }),
    'No answer came, and the link has been used since: your address is confirmed, if nobody else has the link. Sign in.',
  );
}
