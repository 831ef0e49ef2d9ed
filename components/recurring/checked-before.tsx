'use client';

import { FoundItem } from './found-item.tsx';
import { RecurringActions } from './recurring-actions.tsx';
import { chosenFor, shownRecurring, withUse, type RecurringUse } from './recurring-use.ts';
import { findingsWords, foundWords } from './recurring-words.ts';
import { useRecurring } from './use-recurring.ts';

interface CheckedBeforeProps {
  statement: string;
  language: string;
  /** What was chosen to be done with them when the claim is recorded. */
  uses: readonly RecurringUse[];
  onUses: (uses: RecurringUse[]) => void;
}

/** While a claim is being written: what has been checked here before and says the same, and what to do with it. */
export function CheckedBefore({ statement, language, uses, onUses }: CheckedBeforeProps) {
  const claims = shownRecurring(uses, useRecurring({ statement, language }));
  return (
    <section aria-label="Already checked here">
      <p role="status" className="sr-only">
        {claims.length > 0 && foundWords(claims.length)}
      </p>
      {claims.length > 0 && (
        <>
          <h3 className="eyebrow">Already checked here</h3>
          <p className="mt-0.5 mb-2 text-xs text-ink-3">
            What you choose is done when the claim is recorded.
          </p>
          <ul>
            {claims.map((claim) => {
              const { relation, copy } = chosenFor(uses, claim.id);
              return (
                <FoundItem
                  key={claim.id}
                  claim={claim}
                  actions={
                    <RecurringActions
                      statement={claim.statement}
                      mayLink
                      mayCopy={copy || findingsWords(claim) !== null}
                      chosen={{ relation, copy }}
                      onRelation={(next) =>
                        onUses(withUse(uses, claim, { relation: next === relation ? null : next, copy }))
                      }
                      onCopy={() => onUses(withUse(uses, claim, { relation, copy: !copy }))}
                    />
                  }
                />
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
