import type { Actor } from '#lib/domain/access/policy.ts';
import { includesRole } from '#lib/domain/access/role.ts';

/** Whether `actor` may have reports made for these people: for themself anybody may, for others an editor. */
export function maySendTo(actor: Pick<Actor, 'userId' | 'role'>, recipientIds: readonly string[]): boolean {
  return includesRole(actor.role, 'EDITOR') || recipientIds.every((id) => id === actor.userId);
}

/** Whether a schedule is there for `actor`: for its owner, those it is for, and editors. */
export function seesSchedule(
  actor: Pick<Actor, 'userId' | 'role'>,
  { ownerId, recipientIds }: { ownerId: string; recipientIds: readonly string[] },
): boolean {
  return (
    ownerId === actor.userId || recipientIds.includes(actor.userId) || includesRole(actor.role, 'EDITOR')
  );
}
