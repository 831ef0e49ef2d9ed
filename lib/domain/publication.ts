import { z } from 'zod';
import type { NamingReason } from './needs-naming.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** Source: domain.md, "Article". */
export const publicationStates = ['DRAFT', 'CLEARED', 'PUBLISHED', 'WITHDRAWN'] as const;
export const publicationStateSchema = z.enum(publicationStates);
export type PublicationState = z.infer<typeof publicationStateSchema>;

/** The steps an editor may take from each state. */
export const publicationSteps = {
  DRAFT: ['CLEARED'],
  CLEARED: ['PUBLISHED', 'DRAFT'],
  PUBLISHED: ['WITHDRAWN'],
  WITHDRAWN: ['PUBLISHED'],
} as const satisfies Record<PublicationState, readonly PublicationState[]>;

const outward: readonly PublicationState[] = ['CLEARED', 'PUBLISHED'];

/** True of a step that takes an article towards its readers, at which claims have to be named. */
export function isOutward(to: PublicationState): boolean {
  return outward.includes(to);
}

/** What tells whether readers may have seen an earlier text of an article. */
interface EarlierText {
  /** The day the article was published elsewhere, as it says itself; null where that is not known. */
  publishedOn: string | null;
  /** When it was first published here; null where it never was. */
  publishedAt: Date | null;
  /** When the next text took its place. */
  replacedAt: Date;
}

/**
 * True of an earlier text that readers may have seen, so that others may have copied it: the article came from where it
 * was published already, or was published here while that text stood. A draft nobody saw was copied by nobody; what it
 * is like may be what it was made of. @internal The database decides it by its twin, to which tests tie it.
 */
export function mayHaveBeenSeen({ publishedOn, publishedAt, replacedAt }: EarlierText): boolean {
  return publishedOn !== null || (publishedAt !== null && publishedAt < replacedAt);
}

/** A claim that needs naming, as it is now. */
export interface ClaimToName {
  claimId: string;
  revision: number;
  reasons: readonly NamingReason[];
}

/** A claim as an editor named it, when the article was cleared or published. */
export interface NamedClaim extends ClaimToName {
  note: string;
}

/** The claims as they were named last: at the newest step that took the article towards its readers. */
export function namedLast(
  steps: readonly { to: PublicationState; named: readonly NamedClaim[] }[],
): readonly NamedClaim[] {
  return steps.find(({ to }) => isOutward(to))?.named ?? [];
}

function isSameCase(one: ClaimToName, other: ClaimToName): boolean {
  return (
    one.claimId === other.claimId &&
    one.revision === other.revision &&
    one.reasons.join() === other.reasons.join()
  );
}

/** The note that an earlier clearing has for a claim, as long as nothing about the claim has changed since. */
export function standingNote(claim: ClaimToName, earlier: readonly NamedClaim[]): string | null {
  return earlier.find((named) => isSameCase(claim, named))?.note ?? null;
}

/** What decides whether an article may take a step. */
export interface PublicationFacts {
  from: PublicationState;
  to: PublicationState;
  /** How many claims the article has. */
  claims: number;
  /** Those that need naming, in the order of the text. */
  toName: readonly ClaimToName[];
  /** As they were named when the article was last cleared or published. */
  earlier: readonly NamedClaim[];
  /** What the editor writes now, by claim; what is left out or empty stands as it did. */
  notes: ReadonlyMap<string, string>;
  note: string;
}

const needsReason: readonly PublicationState[] = ['DRAFT', 'WITHDRAWN'];

/** Each claim that needs naming, with the note it has: the one written now, or the one that still stands. */
export function namedClaims({
  toName,
  earlier,
  notes,
}: Pick<PublicationFacts, 'toName' | 'earlier' | 'notes'>): NamedClaim[] {
  return toName.map((claim) => {
    const written = notes.get(claim.claimId)?.trim() ?? '';
    return { ...claim, note: written === '' ? (standingNote(claim, earlier) ?? '') : written };
  });
}

/**
 * An article may be cleared, and published, with a note for each claim that needs naming; without claims it needs a
 * note of its own. What was named at clearing and has not changed since need not be named again. Taking it back to
 * draft, withdrawing it and reinstating it need a reason. Source: domain.md, "Stage", last paragraph.
 */
export function refusalOfPublication(facts: PublicationFacts): Refusal | null {
  const { from, to, claims } = facts;
  const steps: readonly PublicationState[] = publicationSteps[from];
  if (!steps.includes(to)) return { code: 'publication-step', from, to };
  const noted = facts.note.trim() !== '';
  if (isOutward(to)) {
    const unnamed = namedClaims(facts).filter(({ note }) => note === '');
    if (unnamed.length > 0)
      return { code: 'claims-unnamed', claimIds: unnamed.map(({ claimId }) => claimId) };
    if (claims === 0 && to === 'CLEARED' && !noted) return { code: 'no-claims' };
  }
  if ((needsReason.includes(to) || from === 'WITHDRAWN') && !noted) return { code: 'reason-needed' };
  return null;
}
