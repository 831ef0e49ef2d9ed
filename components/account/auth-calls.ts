import { z } from 'zod';
import { noticed, readAnswer, sendOnce, type Sent } from '#components/sending/send-command.ts';
import { roleSchema } from '#lib/domain/access/role.ts';
import { paths } from '#lib/web/paths.ts';

const offline = 'No answer came, so this may be done or not. What you typed is kept; try again in a moment.';
const nothing = z.looseObject({});

async function call<V>(path: string, value: z.ZodType<V>, body?: unknown): Promise<Sent<V>> {
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
    return { ok: false, refusal: null, message: offline, unsure: true };
  }
}

// next-auth takes these two only with the token it set a cookie for.
async function withToken(path: string, fields: Record<string, string>): Promise<Sent<unknown>> {
  const token = await call(paths.api.auth.csrf(), z.object({ csrfToken: z.string() }));
  return token.ok ? call(path, nothing, { ...fields, ...token.value, json: 'true' }) : token;
}

/** Signs in; the session's cookie is set by the answer. Never throws. */
export async function sendSignIn(email: string, password: string): Promise<Sent<unknown>> {
  return withToken(paths.api.auth.signIn(), { email, password });
}

/**
 * Signs out. `wipe` has the browser remove everything that it keeps for this site but cookies, other accounts' drafts
 * too. Never throws.
 */
export async function sendSignOut(wipe: boolean): Promise<Sent<unknown>> {
  return withToken(paths.api.auth.signOut(), wipe ? { wipe: 'storage' } : {});
}

/** Changes something of a person's own account or sessions. Never throws. */
export async function sendPerson<V>(name: string, input: unknown, value: z.ZodType<V>): Promise<Sent<V>> {
  const address = paths.api.auth.person(name);
  // No trace of a password is kept to know the same again by; its answer sets a cookie and is not kept either.
  return name === 'change-password' ? call(address, value, input) : sendOnce(address, input, value);
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
  return call(paths.api.auth.invitation(), invitationSchema, { link });
}

/** Accepts an invitation; the session's cookie is set by the answer. Never throws. */
export async function sendAcceptance(input: {
  link: string;
  name?: string;
  password?: string;
}): Promise<Sent<{ signedIn: boolean }>> {
  return call(paths.api.auth.acceptInvitation(), z.object({ signedIn: z.boolean() }), input);
}

/** Asks for a link that sets a new password. The answer is the same whoever has the address. Never throws. */
export async function askReset(email: string): Promise<Sent<unknown>> {
  return call(paths.api.auth.askReset(), nothing, { email });
}

/** Sets a new password by the secret of a link. Never throws. */
export async function sendReset(token: string, password: string): Promise<Sent<unknown>> {
  return call(paths.api.auth.resetPassword(), nothing, { token, password });
}

/** Confirms an address by the secret of a link and the account's password, and answers the address. Never throws. */
export async function sendConfirmation(token: string, password: string): Promise<Sent<{ email: string }>> {
  return call(paths.api.auth.confirmAddress(), z.object({ email: z.string() }), { token, password });
}
