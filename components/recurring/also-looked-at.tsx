'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import { FoundItem } from './found-item.tsx';

interface AlsoLookedAtProps {
  claims: readonly RecurringClaim[];
  actionsFor: (claim: RecurringClaim) => ReactNode;
}

/** Claims that were found and do not stand out, one press away; nothing where there are none. */
export function AlsoLookedAt({ claims, actionsFor }: AlsoLookedAtProps) {
  const [open, setOpen] = useState(false);
  const list = useId();
  if (claims.length === 0) return null;
  return (
    <div className="mt-1.5">
      <Button
        size="sm"
        variant="ghost"
        className="-ml-2"
        icon={open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        Also looked at ({claims.length})
      </Button>
      <ul id={list} hidden={!open} aria-label="Also looked at" className="mt-1.5">
        {open &&
          claims.map((claim) => <FoundItem key={claim.id} claim={claim} actions={actionsFor(claim)} />)}
      </ul>
    </div>
  );
}
