import { isOverride, refusalToOverride } from '#lib/domain/override.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { StatusElsewhere } from './claim-from-elsewhere.ts';

// Nothing that was found elsewhere comes with a claim, so nothing supports what it says.
const found = 'INSUFFICIENT';

/** True of a status that goes against the evidence here, of which there is none: it needs an editor. */
export function needsEditorToTake(status: StatusElsewhere): boolean {
  return status !== null && isOverride(status.confirmation, found);
}

/** Why a person of this role may not take a status over; `note` is why it is believed. */
export function refusalToTakeOver(status: StatusElsewhere, role: Role, note: string): Refusal | null {
  return status && refusalToOverride(status.confirmation, found, role, note);
}

/** A status of elsewhere as it is set here: with the reason it had, or else the note of the person who takes it over. */
export function statusTakenOver(status: NonNullable<StatusElsewhere>, note: string) {
  return {
    confirmation: status.confirmation,
    confidence: status.confidence,
    confirmationReason: status.reason || note,
    overrideNote: needsEditorToTake(status) ? status.overrideNote || note : null,
  };
}
