import { includesRole, type Role } from './role.ts';

/** What somebody would leave behind. */
export interface HeldWork {
  /** Claims assigned to them that are not signed off. */
  claims: number;
  /** Requests they made whose answer is still to come. */
  answers: number;
  /** Reports they have made again and again. */
  schedules: number;
}

export const holdsNothing: HeldWork = { claims: 0, answers: 0, schedules: 0 };

/** True when there is anything to hand over. */
export function holdsWork({ claims, answers, schedules }: HeldWork): boolean {
  return claims + answers + schedules > 0;
}

/** Whether claims can be assigned to somebody of this role. Source: product.md, "People". */
export function mayHoldClaims(role: Role): boolean {
  return includesRole(role, 'REVIEWER');
}
