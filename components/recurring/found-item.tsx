import type { ReactNode } from 'react';
import type { RecurringMatch } from '#lib/domain/recurring/recurring-claim.ts';
import { MatchItem } from './recurring-item.tsx';
import { findingsWords } from './recurring-words.ts';

/** A claim found because it says the same, with what was found on it. */
export function FoundItem({ match, actions }: { match: RecurringMatch; actions: ReactNode }) {
  return (
    <MatchItem
      claim={match}
      headline={match.article.headline}
      at={match.recordedAt}
      findings={findingsWords(match)}
      actions={actions}
    />
  );
}
