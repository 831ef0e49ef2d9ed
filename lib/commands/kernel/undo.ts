import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** A refusal that undoes what the transaction has written so far. */
export class Undo extends Error {
  readonly refusal: Refusal;
  constructor(reason: Refusal) {
    super(reason.code);
    this.refusal = reason;
  }
}
