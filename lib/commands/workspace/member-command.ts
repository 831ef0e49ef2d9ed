import { z } from 'zod';
import { countOtherAdmins, lockMembers, readMember, type MemberRow } from '#lib/db/people/member-rows.ts';
import { endSessionsIn } from '#lib/db/people/session-rows.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor, PolicyFacts } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** What every change of a membership names: which one, and the revision the person saw. */
export const memberTarget = { memberId: z.uuid(), revision: z.int().min(1) };

export interface MemberFacts {
  member: MemberRow;
  /** Admins that are left should this member be none any more. */
  otherAdmins: number;
  policy: PolicyFacts;
}

/** Loads the member a command changes, holding back other changes of members meanwhile. */
export async function loadMember(
  tx: Tx,
  input: { memberId: string },
  actor: Actor,
): Promise<MemberFacts | null> {
  await lockMembers(tx);
  const member = await readMember(tx, input.memberId);
  if (!member) return null;
  const otherAdmins = await countOtherAdmins(tx, actor.workspaceId, member.id);
  return { member, otherAdmins, policy: {} };
}

/**
 * Why this member can't be changed so: nobody changes their own membership, the workspace keeps an admin,
 * and what the person saw must still hold.
 */
export function refusalToChange(
  facts: MemberFacts,
  change: { actor: Actor; revision: number; staysAdmin: boolean },
): Refusal | null {
  const { member, otherAdmins } = facts;
  if (member.userId === change.actor.userId) return { code: 'yourself' };
  if (member.revision !== change.revision) return { code: 'conflict', current: member };
  const wasAdmin = member.role === 'ADMIN' && !member.disabled;
  return wasAdmin && !change.staysAdmin && otherAdmins === 0 ? { code: 'last-admin' } : null;
}

/**
 * Ends the sessions of a member that look at this workspace, so that what they may do counts at once. Answers how many
 * those were, for the log.
 */
export function endSessionsHere(tx: Tx, actor: Actor, member: MemberRow): Promise<number> {
  return endSessionsIn(tx, member.userId, actor.workspaceId);
}
