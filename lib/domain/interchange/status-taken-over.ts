import { isOverride, refusalToOverride } from '#lib/domain/override.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import type { StatusElsewhere } from './claim-from-elsewhere.ts';

// Where nothing that was found elsewhere comes with a claim, nothing supports what it says.
const nothing = 'INSUFFICIENT';

/** What a status is weighed against: what the evidence here comes to, counted anew, and the note of who takes it over. */
interface Weighed {
  verdict: Verdict;
  note: string;
}

/** True of a status that goes against the evidence here, by itself of none: it needs an editor. */
export function needsEditorToTake(status: StatusElsewhere, verdict: Verdict = nothing): boolean {
  return status !== null && isOverride(status.confirmation, verdict);
}

/** Why a person of this role may not take a status over; the note says why it is believed. */
export function refusalToTakeOver(
  status: StatusElsewhere,
  role: Role,
  { verdict, note }: Weighed,
): Refusal | null {
  return status && refusalToOverride(status.confirmation, verdict, role, note);
}

/** The reason it had there, and beside it why it is taken over. */
function reasonOf(reason: string, note: string): string {
  return reason === '' || reason === note ? note : `${reason}\n\nTaken over: ${note}`;
}

/** A status of elsewhere as it is set here, with its reason there and the note of the person who takes it over. */
export function statusTakenOver(status: NonNullable<StatusElsewhere>, { verdict, note }: Weighed) {
  return {
    confirmation: status.confirmation,
    confidence: status.confidence,
    confirmationReason: reasonOf(status.reason, note),
    overrideNote: needsEditorToTake(status, verdict) ? status.overrideNote || note : null,
  };
}
