import type { PublicationState } from '#lib/domain/publication.ts';

/** What is so when a thing is restored from the bin, or what keeps it from being restored now. */
export type Consequence =
  /** The claims that were deleted with it come back with it. */
  | { code: 'brings-claims'; count: number }
  /** What it is part of is deleted too. */
  | { code: 'article-first'; headline: string }
  | { code: 'claim-first'; statement: string }
  /** Its claim was signed off without it. */
  | { code: 'signed-off' }
  /** It cites what is deleted. */
  | { code: 'cited-first'; title: string }
  /** The same text was imported again. */
  | { code: 'same-text'; headline: string }
  /** Its article went on without it. */
  | { code: 'went-out'; state: Exclude<PublicationState, 'DRAFT'> }
  /** Sources were merged that both stand in its chain. */
  | { code: 'party-twice' }
  /** Its passage is in the newest text no more. */
  | { code: 'passage-lost' };

const keeping: ReadonlySet<Consequence['code']> = new Set([
  'article-first',
  'claim-first',
  'signed-off',
  'cited-first',
]);

/** True for what has to be put right before the thing can be restored. */
export function keepsFromRestoring({ code }: Consequence): boolean {
  return keeping.has(code);
}
