'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useClaim } from '#components/claim/claim-context.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { isOnEarlierWording } from '#lib/domain/stage.ts';
import { StatusReason } from './status-reason.tsx';

interface StatusLineProps {
  openerId: string;
  /** Begins the form; `null` for who may not set the status. */
  onSet: (() => void) | null;
  /** What else may be done about the status now. */
  children: ReactNode;
}

/** One line: the way to set the status, and as much of the reason for it as fits, the rest on request. */
export function StatusLine({ openerId, onSet, children }: StatusLineProps) {
  const { claim } = useClaim();
  const [wanted, setWanted] = useState<boolean | null>(null);
  // An override is in sight for as long as it stands, and what was set on an earlier wording waits to be looked at.
  const open =
    claim.overrideNote !== null || isOnEarlierWording(claim.confirmationSetAt, claim.statementEditedAt);
  const unfolded = wanted ?? open;
  const whole = useId();
  const reason = claim.confirmationReason;
  return (
    <>
      <div className="flex items-center gap-2">
        {onSet && (
          <Button id={openerId} size="sm" keys="s" onClick={onSet}>
            Set status
          </Button>
        )}
        {children}
        {!onSet && <span className="eyebrow shrink-0">Why this status</span>}
        {reason && !unfolded && (
          <p dir="auto" className="min-w-0 flex-1 truncate text-sm text-ink-2">
            {reason}
          </p>
        )}
        {reason && (
          <IconButton
            size="sm"
            className="ml-auto"
            label={unfolded ? 'Less about this status' : 'Why this status'}
            icon={unfolded ? <ChevronDown /> : <ChevronUp />}
            aria-expanded={unfolded}
            aria-controls={whole}
            onClick={() => setWanted(!unfolded)}
          />
        )}
      </div>
      <div id={whole} className="pt-1.5 empty:hidden">
        {unfolded && <StatusReason claim={claim} />}
      </div>
    </>
  );
}
