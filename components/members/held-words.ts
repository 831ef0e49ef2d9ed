import { holdsWork, mayHoldClaims, type HeldWork } from '#lib/domain/access/held-work.ts';
import type { Role } from '#lib/domain/access/role.ts';

function count(n: number, one: string, many: string): string[] {
  return n === 0 ? [] : [n === 1 ? `one ${one}` : `${n} ${many}`];
}

/** What somebody holds: “2 open claims, one request that waits for its answer, and one scheduled report”. */
export function heldWords({ claims, answers, schedules }: HeldWork): string {
  const parts = [
    ...count(claims, 'open claim', 'open claims'),
    ...count(answers, 'request that waits for its answer', 'requests that wait for their answers'),
    ...count(schedules, 'scheduled report', 'scheduled reports'),
  ];
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}

/** True of a member who holds what they can do nothing about any more. */
export function isLeft({ disabled, role, held }: { disabled: boolean; role: Role; held: HeldWork }): boolean {
  return (disabled || !mayHoldClaims(role)) && (disabled ? holdsWork(held) : held.claims > 0);
}
