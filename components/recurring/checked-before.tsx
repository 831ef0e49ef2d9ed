'use client';

import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import { AlsoLookedAt } from './also-looked-at.tsx';
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
  /** Says that one of them stands on the passage, in the place of recording a claim. */
  onStandsHere: (claim: RecurringClaim) => void;
  /** True of those that stand in the article already. */
  standsHere: (claim: RecurringClaim) => boolean;
  busy: boolean;
}

/** While a claim is being written: what has been checked here before and says the same, and what to do with it. */
export function CheckedBefore(props: CheckedBeforeProps) {
  const { statement, language, uses, onUses, onStandsHere, standsHere, busy } = props;
  const found = useRecurring({ statement, language });
  const claims = shownRecurring(uses, found.claims);
  const there = new Set(claims.map(({ id }) => id));
  const others = found.others.filter(({ id }) => !there.has(id));

  function actionsFor(claim: RecurringClaim) {
    const { relation, copy } = chosenFor(uses, claim.id);
    return (
      <RecurringActions
        statement={claim.statement}
        mayLink
        mayCopy={copy || findingsWords(claim) !== null}
        chosen={{ relation, copy }}
        busy={busy}
        onStandsHere={standsHere(claim) ? undefined : () => onStandsHere(claim)}
        onRelation={(next) =>
          onUses(withUse(uses, claim, { relation: next === relation ? null : next, copy }))
        }
        onCopy={() => onUses(withUse(uses, claim, { relation, copy: !copy }))}
      />
    );
  }

  return (
    <section aria-label="Already checked here">
      <p role="status" className="sr-only">
        {claims.length > 0 && foundWords(claims.length)}
      </p>
      {claims.length > 0 && (
        <>
          <h3 className="eyebrow">Already checked here</h3>
          <p className="mt-0.5 mb-2 text-xs text-ink-3">
            One that says this very thing need not be checked again: say that it stands here too, and no claim
            is recorded. Anything else you choose is done when the claim is recorded.
          </p>
          <ul>
            {claims.map((claim) => (
              <FoundItem key={claim.id} claim={claim} actions={actionsFor(claim)} />
            ))}
          </ul>
        </>
      )}
      <AlsoLookedAt claims={others} actionsFor={actionsFor} />
    </section>
  );
}
