import type { ReactNode } from 'react';
import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import { RecurringItem } from './recurring-item.tsx';
import { findingsWords } from './recurring-words.ts';

/** A claim found because it says the same, with what was found on it. */
export function FoundItem({ claim, actions }: { claim: RecurringClaim; actions: ReactNode }) {
  return (
    <RecurringItem
      claim={claim}
      headline={claim.article.headline}
      at={claim.recordedAt}
      findings={findingsWords(claim)}
      actions={actions}
    />
  );
}
