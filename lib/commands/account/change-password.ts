import { z } from 'zod';
import { checkedTry } from '#lib/auth/tries/checked-try.ts';
import { isCommonPassword } from '#lib/auth/password/common-password.ts';
import { hashPassword } from '#lib/auth/password/password-hash.ts';
import { notice } from '#lib/auth/tries/noticed.ts';
import { authSettings } from '#lib/config/auth-settings.ts';
import { forgiveTry } from '#lib/auth/tries/tries.ts';
import { changePasswordOf, signInFacts } from '#lib/db/people/account-rows.ts';
import { database } from '#lib/db/connection/client.ts';
import { otherWorkspacesOf } from '#lib/db/people/person-log.ts';
import { sessionHandle } from '#lib/db/people/session-rows.ts';
import { newPasswordSchema } from '#lib/domain/access/password.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { sendLetter } from '#lib/mail/outbox.ts';
import { definePersonCommand } from '#lib/commands/kernel/person-kernel.ts';

/**
 * Changes a person's password, for which the current one is needed. Every session of theirs ends, this one
 * too, and a new one is opened in its place, whose id is answered for the cookie. In the log of each of their
 * workspaces. ASVS 5.0, 6.2.2–6.2.3, 7.4.3.
 */
export const changePassword = definePersonCommand({
  name: 'change-password',
  input: z.strictObject({ current: z.string().max(1024), next: newPasswordSchema }),
  prepare: async (person, { current, next }) => {
    // A signed-in thief guesses no faster than a stranger, and does not use up the owner's tries elsewhere.
    const tryer = { email: person.email, network: '', device: person.userId };
    const asker = { vouched: true, account: person.email, network: '' };
    const tried = await checkedTry({ tryer, asker }, current, () => signInFacts(database(), person.email));
    if (!tried.ok) {
      notice(tried.refusal, { email: person.email }, 'signed in');
      return tried;
    }
    const { right, account } = tried.value;
    if (!right) {
      const refusal = { code: 'wrong-password' as const };
      notice(refusal, { email: person.email }, 'signed in');
      return refused(refusal);
    }
    await forgiveTry(tryer);
    const stored = account?.passwordHash ?? null;
    if (await isCommonPassword(next, [person.name, person.email]))
      return refused({ code: 'password-common' });
    return ok({ stored, hash: await hashPassword(next, asker) });
  },
  run: async (tx, { person, prepared, now }) => {
    const { userId, sessionId } = person;
    const { stored, hash } = prepared;
    // Names the hash that was checked: of two changes at once the second finds another password and is refused.
    const change = { sessionId, checkedHash: stored, newHash: hash, minutes: authSettings().absoluteMinutes };
    const changed = await changePasswordOf(tx, change);
    if (!changed) return refused({ code: 'wrong-password' });
    const { email, name } = person;
    const at = now.toISOString();
    await sendLetter(tx, { kind: 'password-changed', to: email, name, at, how: 'in-account' });
    const { opened, ended } = changed;
    const event = { type: 'password.changed', entity: 'User', entityId: userId };
    const others = await otherWorkspacesOf(tx, person);
    return ok({
      value: { sessionId: opened },
      events: [
        { ...event, after: { sessionsEnded: ended } },
        { type: 'session.opened', entity: 'Session', entityId: sessionHandle(opened) },
      ],
      elsewhere: others.map((workspaceId) => ({ workspaceId, events: [event] })),
    });
  },
});
