import { z } from 'zod';
import { isCommonPassword } from '#lib/auth/common-password.ts';
import { hashPassword, isPassword } from '#lib/auth/password-hash.ts';
import { openSession, revokeSessions } from '#lib/auth/sessions.ts';
import { authSettings } from '#lib/auth/settings.ts';
import { countTry, forgiveTry } from '#lib/auth/tries.ts';
import { database } from '#lib/db/client.ts';
import { newPasswordSchema } from '#lib/domain/password.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { sendLetter } from '#lib/mail/outbox.ts';
import { definePersonCommand } from './person-kernel.ts';

/**
 * Changes a person's password, for which the current one is needed. Every session of theirs ends, this one
 * too, and a new one is opened in its place, whose id is answered for the cookie. ASVS 5.0, 6.2.2–6.2.3, 7.4.3.
 */
export const changePassword = definePersonCommand({
  name: 'change-password',
  input: z.strictObject({ current: z.string().max(1024), next: newPasswordSchema }),
  prepare: async (person, { current, next }) => {
    // A signed-in thief guesses no faster than a stranger, and does not use up the owner's tries elsewhere.
    const tryer = { email: person.email, network: '', device: person.userId };
    const wait = await countTry(tryer);
    if (wait > 0) return refused({ code: 'too-many-tries', retryAfterSeconds: wait });
    const user = await database().user.findUnique({ where: { id: person.userId } });
    const stored = user?.passwordHash ?? null;
    if (!(await isPassword(current, stored))) return refused({ code: 'wrong-password' });
    await forgiveTry(tryer);
    if (await isCommonPassword(next, [person.name, person.email]))
      return refused({ code: 'password-common' });
    return ok({ stored, hash: await hashPassword(next) });
  },
  run: async (tx, { person, prepared, now }) => {
    const { userId, workspaceId } = person;
    // Names the hash that was checked: of two changes at once the second finds another password and is refused.
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: prepared.stored },
      data: { passwordHash: prepared.hash, revision: { increment: 1 } },
    });
    if (count === 0) return refused({ code: 'wrong-password' });
    const before = await tx.session.findUnique({ where: { id: person.sessionId } });
    await revokeSessions(tx, { userId }, now);
    const { userAgent = '', address = '' } = before ?? {};
    const sessionId = await openSession(tx, { userId, workspaceId, userAgent, address, now }, authSettings());
    const { email, name } = person;
    const at = now.toISOString();
    await sendLetter(tx, { kind: 'password-changed', to: email, name, at, how: 'in-account' });
    return ok({
      value: { sessionId },
      events: [
        { type: 'password.changed', entity: 'User', entityId: userId },
        { type: 'session.opened', entity: 'Session', entityId: sessionId },
      ],
    });
  },
});
