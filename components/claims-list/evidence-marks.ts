import type { ClaimRow } from '#lib/queries/claims/claims-list-rows.ts';

/** A word about what a claim rests on; those that an editor should look at stand out. */
export interface EvidenceMark {
  words: string;
  tone: 'danger' | 'warn' | 'muted';
}

type Marked = Pick<
  ClaimRow,
  | 'confirmation'
  | 'overridden'
  | 'supportingOrigins'
  | 'refutingOrigins'
  | 'supportingPrimary'
  | 'refutingPrimary'
  | 'discredited'
  | 'misattributed'
>;

function originsWords(count: number): string {
  if (count === 0) return 'no origin';
  return count === 1 ? '1 origin' : `${count} origins`;
}

function originMarks(claim: Marked): EvidenceMark[] {
  const { confirmation, supportingOrigins, refutingOrigins } = claim;
  if (confirmation === 'CONFIRMED' || confirmation === 'FALSE') {
    const [count, primary] =
      confirmation === 'FALSE'
        ? [refutingOrigins, claim.refutingPrimary]
        : [supportingOrigins, claim.supportingPrimary];
    if (primary) return [{ words: `${originsWords(count)}, primary`, tone: 'muted' }];
    return [{ words: originsWords(count), tone: count < 2 ? 'warn' : 'muted' }];
  }
  return [
    ...(supportingOrigins === 0 ? [] : [`${originsWords(supportingOrigins)} for`]),
    ...(refutingOrigins === 0 ? [] : [`${originsWords(refutingOrigins)} against`]),
  ].map((words) => ({ words, tone: 'muted' }));
}

/**
 * What a line of the list says of a claim's evidence: the origins behind its status, or for and against while it
 * has none; an override; a discredited source; words given to someone who did not say them.
 */
export function evidenceMarks(claim: Marked): EvidenceMark[] {
  return [
    ...(claim.misattributed ? [{ words: 'Misattributed', tone: 'danger' as const }] : []),
    ...(claim.overridden ? [{ words: 'Override', tone: 'warn' as const }] : []),
    ...(claim.discredited ? [{ words: 'Discredited source', tone: 'danger' as const }] : []),
    ...originMarks(claim),
  ];
}
