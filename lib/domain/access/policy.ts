import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { includesRole, type Role } from './role.ts';

/** Who acts: a person, in one workspace, in the role they hold there now. */
export interface Actor {
  userId: string;
  workspaceId: string;
  role: Role;
}

/** What some permissions look at besides the role. Ids are user ids. */
export interface PolicyFacts {
  /** Who recorded the thing that is to be deleted or restored. */
  recordedBy?: string | null;
  /** Who the claim would be given to, and who has it now: nobody, where that one can hold claims no more. */
  assignee?: { from: string | null; to: string | null };
}

/**
 * Everything that can be done in a workspace, with the least role that may. `own` marks what that role may
 * do only to what they recorded themselves, and `ownUntil` from which role on it holds for anything.
 * Source: product.md, "People"; domain.md, "Stage".
 */
export const permissions = {
  'workspace.read': { role: 'VIEWER' },
  'workspace.leave': { role: 'VIEWER' },
  'export.read': { role: 'VIEWER' },
  'report.manage': { role: 'VIEWER', ownUntil: 'EDITOR' },
  'article.import': { role: 'REVIEWER' },
  'article.edit': { role: 'REVIEWER' },
  'article.schedule': { role: 'EDITOR' },
  'article.publish': { role: 'EDITOR' },
  'article.correct': { role: 'EDITOR' },
  'article.delete': { role: 'REVIEWER', ownUntil: 'EDITOR' },
  'claim.record': { role: 'REVIEWER' },
  'claim.edit': { role: 'REVIEWER' },
  'claim.delete': { role: 'REVIEWER', ownUntil: 'EDITOR' },
  'claim.confirm': { role: 'REVIEWER' },
  'claim.assign': { role: 'REVIEWER', selfUntil: 'EDITOR' },
  'claim.schedule': { role: 'EDITOR' },
  'claim.ask-sign-off': { role: 'REVIEWER' },
  'claim.sign-off': { role: 'EDITOR' },
  'claim.reopen': { role: 'EDITOR' },
  'evidence.add': { role: 'REVIEWER' },
  'evidence.edit': { role: 'REVIEWER' },
  'evidence.delete': { role: 'REVIEWER', ownUntil: 'EDITOR' },
  'response.edit': { role: 'REVIEWER' },
  'response.delete': { role: 'REVIEWER', ownUntil: 'EDITOR' },
  'claim.link': { role: 'REVIEWER' },
  'source.edit': { role: 'REVIEWER' },
  'source.merge': { role: 'REVIEWER' },
  'confidential.mark': { role: 'REVIEWER' },
  'confidential.lift': { role: 'EDITOR' },
  'name.look': { role: 'REVIEWER' },
  'name.trace': { role: 'EDITOR' },
  'source.discredit': { role: 'EDITOR' },
  'bin.read': { role: 'REVIEWER' },
  'members.manage': { role: 'ADMIN' },
  'workspace.rules': { role: 'ADMIN' },
} as const satisfies Record<string, { role: Role; ownUntil?: Role; selfUntil?: Role }>;

export type Permission = keyof typeof permissions;

function neededRole(role: Role): Refusal {
  return role === 'VIEWER' ? { code: 'not-found' } : { code: 'role-too-low', needed: role };
}

/**
 * The one decision on who may do what: `null` when `actor` may, else the refusal to show. Pure and
 * synchronous, so no lost `await` can pass it. The stage rules (`stage.ts`) come after it.
 */
export function refusal(actor: Actor, permission: Permission, facts: PolicyFacts): Refusal | null {
  const rule: { role: Role; ownUntil?: Role; selfUntil?: Role } = permissions[permission];
  if (!includesRole(actor.role, rule.role)) return neededRole(rule.role);
  if (rule.ownUntil && !includesRole(actor.role, rule.ownUntil)) {
    return facts.recordedBy === actor.userId ? null : { code: 'only-own' };
  }
  if (rule.selfUntil && !includesRole(actor.role, rule.selfUntil)) {
    const { from, to } = facts.assignee ?? { from: null, to: null };
    // Reviewers take what is free and give back what is theirs; handing work to others is the editor's.
    const takes = to === actor.userId && from === null;
    const givesBack = to === null && from === actor.userId;
    return takes || givesBack ? null : neededRole(rule.selfUntil);
  }
  return null;
}

/** True when `actor` may; for screens, which leave out what would be refused. */
export function may(actor: Actor, permission: Permission, facts: PolicyFacts = {}): boolean {
  return refusal(actor, permission, facts) === null;
}
