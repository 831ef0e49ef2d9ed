import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { includesRole, type Role } from '#lib/domain/access/role.ts';

/**
 * True when a confirmation says more than the evidence does: `CONFIRMED` without the verdict `CONFIRMS`,
 * or `FALSE` without `REFUTES`. The other statuses never go against the verdict.
 * Source: domain.md, "Corroboration", last paragraph.
 */
export function isOverride(confirmation: Confirmation, verdict: Verdict): boolean {
  if (confirmation === 'CONFIRMED') return verdict !== 'CONFIRMS';
  return confirmation === 'FALSE' && verdict !== 'REFUTES';
}

interface Judged {
  confirmation: Confirmation;
  verdict: Verdict;
  /** Why it goes against the evidence, by an editor's decision. */
  overrideNote: string | null;
}

/** True of an override as it must stay visible: one an editor gave a note for, or that came of what fell away since. */
export function isAgainstEvidence({ confirmation, verdict, overrideNote }: Judged): boolean {
  return overrideNote !== null || isOverride(confirmation, verdict);
}

/** True of a confirmation that says more than the evidence does while no note says why. */
export function isUnsupported({ confirmation, verdict, overrideNote }: Judged): boolean {
  return overrideNote === null && isOverride(confirmation, verdict);
}

/** True of a claim that at most one party stands behind, without the thing itself, its record or a witness. */
export function isOnOneOrigin(claim: { supportingOrigins: number; supportingPrimary: boolean }): boolean {
  return claim.supportingOrigins < 2 && !claim.supportingPrimary;
}

/** An override needs an editor and a note that says why. */
export function refusalToOverride(
  confirmation: Confirmation,
  verdict: Verdict,
  role: Role,
  note: string,
): Refusal | null {
  if (!isOverride(confirmation, verdict)) return null;
  if (!includesRole(role, 'EDITOR')) return { code: 'override-needs-editor', verdict };
  return note.trim() ? null : { code: 'override-needs-note', verdict };
}
