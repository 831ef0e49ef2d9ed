import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** How firmly a confirmation stands now. */
export interface Standing {
  /** The evidence recorded now bears `CONFIRMED` or `FALSE` out; of the other statuses it says nothing. */
  supported: boolean;
  /** It was set before the statement got the wording it has now. */
  earlierWording: boolean;
  /** An editor set it against the evidence, with a note. */
  overridden: boolean;
  /** Publishers that withdrew what they had reported for it, where that is recorded. */
  withdrawnBy: readonly string[];
}

const unsettled = 'the evidence recorded does not settle it';

function judged(word: string, found: string, fallen: string, { supported, overridden }: Standing): string[] {
  if (overridden) {
    return supported
      ? [`this is ${word}`, 'an editor decided so before the evidence did']
      : [`an editor has decided that this is ${word}`, unsettled];
  }
  return supported ? [`this is ${word}`] : [`this was ${found} earlier`, fallen];
}

const judgedBefore = {
  UNVERIFIED: null,
  CONFIRMED: 'confirmed',
  FALSE: 'found false',
  DISPUTED: 'disputed',
  UNVERIFIABLE: 'found impossible to verify',
  RETRACTED: 'withdrawn',
} as const satisfies Record<Confirmation, string | null>;

/**
 * What has to be said of a status wherever its claim is told, each a clause: that it is not certain, who decided it,
 * and what has fallen away since. Nothing for what is confirmed, supported now, and not by override.
 * Source: domain.md, "Safe wording".
 */
export function statusRemarks(confirmation: Confirmation, standing: Standing): string[] {
  const before = judgedBefore[confirmation];
  if (standing.earlierWording && before !== null) {
    return [`this was ${before} in an earlier wording`, 'nobody has judged it since'];
  }
  switch (confirmation) {
    case 'CONFIRMED':
      if (standing.supported && !standing.overridden) return [];
      return judged('confirmed', 'confirmed', 'the evidence recorded now no longer supports it', standing);
    case 'FALSE':
      return judged('false', 'found false', 'the evidence recorded now no longer shows it', standing);
    case 'UNVERIFIED':
      return ['this is not verified'];
    case 'DISPUTED':
      return ['this is disputed'];
    case 'UNVERIFIABLE':
      return ['this can’t be verified'];
    case 'RETRACTED':
      return standing.withdrawnBy.length > 0
        ? [
            `this has since been withdrawn by ${new Intl.ListFormat('en').format(standing.withdrawnBy.map(isolated))}`,
          ]
        : ['this has since been withdrawn; by whom is not recorded'];
  }
}
