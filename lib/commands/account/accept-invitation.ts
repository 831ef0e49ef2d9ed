import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { refusalOfWaiting } from '#lib/auth/tries/checked-try.ts';
import { addressBucket } from '#lib/auth/request/client-address.ts';
import { isCommonPassword } from '#lib/auth/password/common-password.ts';
import { invitationTokenHash, parseInvitationLink } from '#lib/auth/invitation-link.ts';
import { hashPassword } from '#lib/auth/password/password-hash.ts';
import { notice } from '#lib/auth/tries/noticed.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import type { Asker } from '#lib/auth/password/turns.ts';
import { closeSession, type SignedInActor } from '#lib/auth/sessions/sessions.ts';
import { authSettings } from '#lib/config/auth-settings.ts';
import { provePassword, tryerOf } from '#lib/auth/sign-in.ts';
import { forgiveTry } from '#lib/auth/tries/tries.ts';
import { createInvited, signInFacts, stillProved, type Proof } from '#lib/db/people/account-rows.ts';
import { appendEvents } from '#lib/db/record/append-events.ts';
import { database } from '#lib/db/connection/client.ts';
import { lockOpenInvitation } from '#lib/db/people/invitation-rows.ts';
import { lockMembers } from '#lib/db/people/member-rows.ts';
import { awaitsConfirmation, confirmByInvitation } from '#lib/db/people/address-proofs.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { openSession, sessionHandle } from '#lib/db/people/session-rows.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { isDemoAddress } from '#lib/domain/access/demo-people.ts';
import { newPasswordSchema } from '#lib/domain/access/password.ts';
import { personNameSchema } from '#lib/domain/access/person-name.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { mailIsOn, sendLink } from '#lib/mail/outbox.ts';
import { fieldWords } from '#lib/commands/kernel/field-words.ts';
import { invalid } from '#lib/commands/kernel/kernel.ts';

const inputSchema = z.strictObject({
  link: z.string().max(200),
  name: z.string().max(1000).default(''),
  password: z.string().max(1024).default(''),
});

/** Who joins: someone with an account, and what showed it, or a new person with a name and a password's hash. */
type Joiner = Proof | { name: string; passwordHash: string };

async function newPerson(name: string, password: string, asker: Asker): Promise<Result<Joiner>> {
  const parsed = z
    .object({ name: personNameSchema, password: newPasswordSchema })
    .safeParse({ name, password });
  if (!parsed.success) return refused(invalid(parsed.error));
  if (await isCommonPassword(parsed.data.password, [name, asker.account]))
    return refused({ code: 'password-common' });
  try {
    return ok({ name: parsed.data.name, passwordHash: await hashPassword(parsed.data.password, asker) });
  } catch (error) {
    return refused(refusalOfWaiting(error));
  }
}

async function joinerOf(
  email: string,
  input: z.output<typeof inputSchema>,
  actor: SignedInActor | null,
  browser: Browser,
): Promise<Result<Joiner>> {
  if (actor?.email === email) return ok({ userId: actor.userId, sessionId: actor.sessionId });
  // Every account's password keeps to these lengths, so one that does not is no try at any.
  const length = z.object({ password: newPasswordSchema }).safeParse(input);
  if (!length.success) return refused(invalid(length.error));
  // Everyone's password is tried first, with or without an account, and then held to the rules for new ones, so that
  // neither the answer nor its time says whether this address has an account; only joining does.
  const proved = await provePassword(email, input.password, browser, { byLink: true });
  if (proved.ok) return ok({ userId: proved.value.userId, checkedHash: proved.value.checkedHash });
  if (proved.refusal.code !== 'sign-in-refused') return proved;
  const asker = { vouched: true, account: email, network: addressBucket(browser.address) };
  const fresh = await newPerson(input.name, input.password, asker);
  if (!fresh.ok) return fresh;
  if (await signInFacts(database(), email)) return proved;
  // Nobody's password was wrong: colleagues who join from one network use up nobody's tries.
  await forgiveTry(tryerOf(email, browser, authSettings().secret));
  return fresh;
}

async function isSample(tx: Tx, workspaceId: string): Promise<boolean> {
  const found = await tx.workspace.findUnique({ where: { id: workspaceId }, select: { sample: true } });
  return found?.sample === true;
}

/** The account of whoever joins; `null` when theirs was taken back since they showed that it is theirs. */
async function userOf(tx: Tx, joiner: Joiner, invitationId: string): Promise<string | null> {
  if ('userId' in joiner) return (await stillProved(tx, joiner)) ? joiner.userId : null;
  const userId = uuidv7();
  await createInvited(tx, { userId, invitationId, ...joiner });
  return userId;
}

/**
 * Makes the person an invitation was written for a member, and opens a session of theirs in that workspace.
 * Someone new gives a name and a password; someone with an account is signed in as that address or gives
 * its password. Accepted once, whoever else tries. Answers the session for the cookie; there is none while mail is on
 * and nobody has shown that the address is theirs: a link to confirm it then goes to the address.
 */
export async function acceptInvitation(
  sent: unknown,
  actor: SignedInActor | null,
  browser: Browser,
): Promise<Result<{ sessionId: string | null; email: string }>> {
  const parsed = inputSchema.safeParse(sent, { error: fieldWords });
  if (!parsed.success) return refused(invalid(parsed.error));
  const link = parseInvitationLink(parsed.data.link);
  if (!link) return refused({ code: 'invitation-over' });
  const { workspaceId } = link;
  const tokenHash = invitationTokenHash(link.token);
  const open = await inWorkspace({ workspaceId, userId: null }, (tx) => lockOpenInvitation(tx, tokenHash));
  if (!open) return refused({ code: 'invitation-over' });
  const joiner = await joinerOf(open.email, parsed.data, actor, browser);
  if (!joiner.ok) {
    notice(joiner.refusal, { email: open.email }, addressBucket(browser.address));
    return joiner;
  }
  try {
    const done = await inWorkspace({ workspaceId, userId: null }, async (tx, now) => {
      await lockMembers(tx);
      const invitation = await lockOpenInvitation(tx, tokenHash);
      if (!invitation) return refused({ code: 'invitation-over' });
      const { id, email, role } = invitation;
      if (isDemoAddress(email) && !(await isSample(tx, workspaceId)))
        return refused({ code: 'sample-account' });
      const userId = await userOf(tx, joiner.value, id);
      if (userId === null) return refused({ code: 'sign-in-refused' });
      const member = await tx.member.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } });
      if (member) return refused({ code: 'already-member' });
      const memberId = uuidv7();
      await tx.member.create({ data: { workspaceId, id: memberId, userId, role, createdAt: now } });
      await tx.invitation.update({
        where: { workspaceId_id: { workspaceId, id } },
        data: { acceptedAt: now },
      });
      await confirmByInvitation(tx, userId, id);
      const joined = [
        { type: 'invitation.accepted', entity: 'Invitation', entityId: id },
        { type: 'member.joined', entity: 'Member', entityId: memberId, after: { userId, role } },
      ];
      if (mailIsOn() && (await awaitsConfirmation(tx, userId))) {
        await sendLink(tx, 'confirmation', email);
        await appendEvents(tx, { workspaceId, actorId: userId, now }, joined);
        return ok({ sessionId: null, email });
      }
      const { userAgent, address } = browser;
      const session = { userId, workspaceId, userAgent, address: address ?? '' };
      const sessionId = await openSession(tx, session, authSettings().absoluteMinutes);
      await appendEvents(tx, { workspaceId, actorId: userId, now }, [
        ...joined,
        { type: 'session.opened', entity: 'Session', entityId: sessionHandle(sessionId) },
      ]);
      return ok({ sessionId, email });
    });
    const replaced = done.ok && done.value.sessionId !== null ? browser.sessionId : null;
    if (replaced !== null) await closeSession(replaced, 'signed-in-anew');
    return done;
  } catch (error) {
    if (databaseProblem(error) === 'taken') return refused({ code: 'busy' });
    throw error;
  }
}
