'use client';

import { Check, CircleHelp, CornerDownRight, Lock, PenLine, SearchX } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import type { PreviewedClaim } from '#lib/domain/shapes/version-preview.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { needsLook, outcomeOf, outcomes, outcomeWords, type Outcome } from './carried-words.ts';
import { WordChanges } from './word-changes.tsx';

const icons: Record<Outcome, typeof Check> = {
  changed: PenLine,
  unclear: CircleHelp,
  gone: SearchX,
  moved: CornerDownRight,
  stays: Check,
};

function Passage({ claim }: { claim: PreviewedClaim }) {
  const { carried } = claim;
  if (carried.state === 'CHANGED') return <WordChanges parts={carried.difference} className="text-sm" />;
  return (
    <p dir="auto" className="line-clamp-3 font-serif text-sm wrap-anywhere text-ink-2">
      “{claim.exact}”
    </p>
  );
}

function Group({ outcome, claims }: { outcome: Outcome; claims: readonly PreviewedClaim[] }) {
  const waits = needsLook(outcome);
  const [open, setOpen] = useState(waits);
  const Icon = icons[outcome];
  const { title, says } = outcomeWords[outcome];
  return (
    <section aria-label={title} className="border-t border-rule first:border-t-0">
      <div className="flex items-start gap-2.5 px-4 py-2.5">
        <Icon aria-hidden="true" className={waits ? 'mt-0.5 size-4 text-warn' : 'mt-0.5 size-4 text-ok'} />
        <div className="min-w-0 flex-1">
          <h3 className="font-medium">
            {title} <Count>{claims.length}</Count>
          </h3>
          <p className="text-xs text-ink-3">{says}</p>
        </div>
        {!waits && (
          <Button size="sm" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide' : 'Show'}
          </Button>
        )}
      </div>
      {open && (
        <ul>
          {claims.map((claim) => (
            <li key={claim.claimId} className="flex flex-col gap-1 border-t border-rule px-4 py-2.5 ps-10.5">
              <p dir="auto" className="text-sm wrap-anywhere">
                {claim.statement}
              </p>
              <Passage claim={claim} />
              {waits && isSettled(claim.stage) && (
                <span>
                  <Tag tone="warn" icon={<Lock aria-hidden="true" />}>
                    Signed off; reopens
                  </Tag>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a text does to each claim, those first that a person has to look at. */
export function CarriedClaims({ claims }: { claims: readonly PreviewedClaim[] }) {
  const groups = Map.groupBy(claims, ({ carried }) => outcomeOf(carried));
  return (
    <Card>
      <CardHeader title="What happens to each claim" aside={<Count>{claims.length}</Count>} />
      {claims.length === 0 && (
        <p className="px-4 py-3 text-sm text-ink-3">No claims are recorded here yet.</p>
      )}
      {outcomes.map((outcome) => {
        const those = groups.get(outcome);
        return those && <Group key={outcome} outcome={outcome} claims={those} />;
      })}
    </Card>
  );
}
