'use client';

import { MatchItem } from './match-item.tsx';
import { useRecurring } from './use-recurring.ts';

interface CheckedBeforeProps {
  statement: string;
  language: string;
}

/** While a claim is being written: what has been checked here before and says the same. */
export function CheckedBefore({ statement, language }: CheckedBeforeProps) {
  const claims = useRecurring({ statement, language });
  return (
    <section aria-label="Already checked here" aria-live="polite">
      {claims.length > 0 && (
        <>
          <h3 className="eyebrow mb-1.5">Already checked here</h3>
          <ul>
            {claims.map((claim) => (
              <MatchItem
                key={claim.id}
                claim={claim}
                headline={claim.article.headline}
                at={claim.recordedAt}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
