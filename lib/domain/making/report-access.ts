import type { Actor } from '#lib/domain/access/policy.ts';
import { includesRole, type Role } from '#lib/domain/access/role.ts';

/** Of a report, what says who may have it. */
interface Owned {
  forId: string;
  /** What its person was when it was made; `null` before. */
  role: Role | null;
}

/**
 * Whether a report is there for `actor` now: it is for one person alone, and no more for them once their role is
 * below the one it was made under. Asked anew at every look, with the role of that moment.
 */
export function mayHaveReport(actor: Actor, { forId, role }: Owned): boolean {
  return forId === actor.userId && (role === null || includesRole(actor.role, role));
}
