import type { Confirmation } from '#lib/domain/values/confirmation.ts';

/** A confirmation as somebody set it. */
export interface Judgement {
  by: string;
  /** An editor's, which settles what was open before. */
  decides: boolean;
  confirmation: Confirmation;
}

/**
 * True when two people judge a claim otherwise: by what each said last since an editor last decided, that decision
 * included. Oldest first, all on one wording. Source: domain.md, "Needs an editor".
 */
export function judgementsDiffer(judgements: readonly Judgement[]): boolean {
  const open = judgements.slice(
    Math.max(
      0,
      judgements.findLastIndex(({ decides }) => decides),
    ),
  );
  const last = new Map(open.map(({ by, confirmation }) => [by, confirmation]));
  return new Set(last.values()).size > 1;
}
