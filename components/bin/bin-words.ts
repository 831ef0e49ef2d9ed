import { binDays, type BinKind } from '#lib/domain/bin/bin.ts';
import type { Consequence } from '#lib/domain/bin/consequence.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** What each kind is called, alone and where all of them are meant. */
export const binKindWords = {
  article: { one: 'Article', all: 'Articles' },
  claim: { one: 'Claim', all: 'Claims' },
  evidence: { one: 'Evidence', all: 'Evidence' },
  response: { one: 'Response', all: 'Responses' },
} as const satisfies Record<BinKind, { one: string; all: string }>;

/** How long it can still be restored. */
export function daysLeftWords(days: number): string {
  return days === 1 ? 'last day' : `${days} days left`;
}

const wentOut = { CLEARED: 'cleared', PUBLISHED: 'published', WITHDRAWN: 'withdrawn' } as const;

/** A sentence on what restoring brings, or waits for. */
export function consequenceWords(consequence: Consequence): string {
  switch (consequence.code) {
    case 'brings-claims':
      return consequence.count === 1
        ? 'The claim that was deleted with it comes back too.'
        : `The ${consequence.count} claims that were deleted with it come back too.`;
    case 'article-first':
      return `Its article is in the bin too. Restore that first: ${isolated(consequence.headline)}`;
    case 'claim-first':
      return `Its claim is in the bin too. Restore that first: ${isolated(consequence.statement)}`;
    case 'signed-off':
      return 'Its claim is signed off without it. An editor can reopen the claim first.';
    case 'cited-first':
      return `It cites “${isolated(consequence.title)}”, which is in the bin too. Restore that first.`;
    case 'same-text':
      return `The same text is here again: ${isolated(consequence.headline)}. There would be two of it.`;
    case 'went-out':
      return `Its article is ${wentOut[consequence.state]} by now. The claim comes back as it was, and nobody named it there.`;
    case 'party-twice':
      return 'Sources in its chain were merged meanwhile, so one party stands there twice. Take one of them out.';
    case 'passage-lost':
      return 'Its passage is not in the newest text of the article. Say where it stands, or drop it.';
  }
}

/** What is said of a bin without anything to show. */
export function emptyBinWords(filtered: boolean): { title: string; next: string } {
  return filtered
    ? { title: 'Nothing in the bin fits', next: 'Try other words, or all kinds.' }
    : {
        title: 'The bin is empty',
        next: `What is deleted is here for ${binDays} days, and can be restored by whoever may delete it.`,
      };
}
