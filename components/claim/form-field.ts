import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { ConflictField } from './conflict-field.ts';

/**
 * One thing a form writes, in words: of its draft `D`, and of the thing `T` as it is stored. What a conflict shows and
 * what is said to have changed meanwhile both come from the table of these that each form has.
 */
export interface FormField<D, T> {
  /** Its name; of a text that may be put together by hand, the name the draft has for it. */
  key: string;
  label: string;
  /** What the command calls it, be it in parts. */
  writes: readonly string[];
  /** Free text: the person may put a third version together. */
  text: boolean;
  /** `claim` is the one that is stored. */
  mine: (draft: D, claim: ClaimDetail, theirs: T) => string;
  stored: (thing: T, claim: ClaimDetail) => string;
  /** Whether this draft writes it at all. */
  when?: (draft: D) => boolean;
  /** What is said when it changed, where both versions would be too long to read: “Statement edited”. */
  changed?: string;
}

/** A draft beside what someone else saved meanwhile, field by field. */
export function besideStored<D, T>(
  fields: readonly FormField<D, T>[],
  draft: D,
  theirs: T,
  claim: ClaimDetail,
): ConflictField[] {
  return fields
    .filter(({ when }) => when?.(draft) ?? true)
    .map(({ key, label, text, mine, stored }) => ({
      key,
      label,
      text,
      mine: mine(draft, claim, theirs),
      theirs: stored(theirs, claim),
    }));
}

/** A thing in two states, each with the claim it belongs to then. */
export interface TwoStates<T> {
  before: T;
  after: T;
  claims: { before: ClaimDetail; after: ClaimDetail };
}

/** The fields that differ between two states of a thing. */
export function changedFields<D, T>(
  fields: readonly FormField<D, T>[],
  { before, after, claims }: TwoStates<T>,
): FormField<D, T>[] {
  return fields.filter(({ stored }) => stored(before, claims.before) !== stored(after, claims.after));
}

/** What changed between two states of a thing, one line for each field. */
export function changedLines<D, T>(fields: readonly FormField<D, T>[], states: TwoStates<T>): string[] {
  const { before, after, claims } = states;
  const words = (text: string) => text || 'nothing';
  return changedFields(fields, states).map(
    ({ label, changed, stored }) =>
      changed ?? `${label}: ${words(stored(before, claims.before))} → ${words(stored(after, claims.after))}`,
  );
}
