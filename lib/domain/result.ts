import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** What every command and fallible rule returns: the value, or why not. Bugs throw instead. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** A result that holds `value`. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that says why nothing was done. */
export function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
