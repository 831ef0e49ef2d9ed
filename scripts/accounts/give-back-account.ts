import { z } from 'zod';
import { isCommonPassword } from '#lib/auth/password/common-password.ts';
import { hashPassword, operator } from '#lib/auth/password/password-hash.ts';
import { Failure } from '#lib/config/failure.ts';
import { database } from '#lib/db/connection/client.ts';
import { logForPerson } from '#lib/db/people/person-log.ts';
import { asPerson } from '#lib/db/transaction.ts';
import { emailSchema, newPasswordSchema } from '#lib/domain/access/password.ts';

const inputSchema = z.object({ email: emailSchema, password: newPasswordSchema });
const people = z.array(z.object({ id: z.string(), name: z.string(), disabled: z.boolean() })).max(1);
const counted = z.array(z.object({ n: z.number() })).length(1);

/**
 * Sets another password for whoever an address is, on the owner's connection: every session of theirs ends, links
 * sent before no longer work, and the address counts as confirmed. In the log of each of their workspaces, in the
 * same transaction. Throws a `Failure` when there is no such account or the password can't be used.
 */
export async function giveBackAccount(
  email: string,
  password: string,
): Promise<{ name: string; ended: number }> {
  const parsed = inputSchema.safeParse({ email, password });
  if (!parsed.success) throw new Failure(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const address = parsed.data.email;
  const [person] = people.parse(
    await database().$queryRaw`
      SELECT id, name, "disabledAt" IS NOT NULL AS disabled FROM "User" WHERE email = ${address}`,
  );
  if (!person) throw new Failure(`There is no account with the address ${address}.`);
  if (person.disabled) throw new Failure(`The account with the address ${address} is disabled.`);
  if (await isCommonPassword(parsed.data.password, [person.name, address])) {
    throw new Failure('This password is easy to guess: choose another.');
  }
  const hash = await hashPassword(parsed.data.password, operator);
  const userId = person.id;
  return asPerson(userId, async (tx) => {
    const [open] = counted.parse(
      await tx.$queryRaw`
        SELECT count(*)::int AS n FROM "Session" s
        WHERE s."userId" = ${userId}::uuid AND session_over(s, NULL, clock_timestamp()) IS NULL`,
    );
    await tx.$executeRaw`SELECT take_back_account(${userId}::uuid, ${hash})`;
    await logForPerson(tx, { userId, actorId: null }, [
      { type: 'password.reset', entity: 'User', entityId: userId, after: { by: 'operator' } },
    ]);
    return { name: person.name, ended: open?.n ?? 0 };
  });
}
