'use client';

import { claimsHref } from '#components/claims-list/claims-href.ts';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { totalFigure } from '#lib/domain/words/total-words.ts';
import { Stat, StatStrip } from '#components/ui/picture/stat-strip.tsx';
import { figureFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { Dashboard } from '#lib/queries/dashboard/dashboard.ts';
import { sinceWords } from '#lib/domain/words/duration-words.ts';

interface FigureStripProps {
  figures: Dashboard['figures'];
  readAt: string;
}

const exactly = (count: number) => totalFigure({ count, more: false });

/** The numbers of the whole desk. */
export function FigureStrip({ figures: { totals, overdue, oldestDue }, readAt }: FigureStripProps) {
  const word = useStatusWord();
  const high = (key: 'unverifiedHigh' | 'disputedHigh' | 'readyHigh', of: string) => (
    <TotalLink
      total={totals[key]}
      filters={figureFilters[key]}
      words="high importance"
      of={of}
      className="relative z-1 -my-1 inline-flex min-h-6 items-center gap-[0.3em]"
    />
  );
  return (
    <StatStrip>
      <Stat
        label="Open claims"
        value={exactly(totals.open)}
        detail="not signed off yet"
        href={claimsHref(figureFilters.open)}
      />
      <Stat
        label={word('UNVERIFIED')}
        toneClassName="text-unverified"
        value={exactly(totals.unverified)}
        detail={high('unverifiedHigh', 'and unverified')}
        href={claimsHref(figureFilters.unverified)}
      />
      <Stat
        label={word('DISPUTED')}
        toneClassName="text-disputed"
        value={exactly(totals.disputed)}
        detail={high('disputedHigh', 'and disputed')}
        href={claimsHref(figureFilters.disputed)}
      />
      <Stat
        label="Overdue"
        toneClassName="text-danger"
        value={totalFigure(overdue)}
        detail={oldestDue ? `oldest ${sinceWords(oldestDue, readAt)}` : 'nothing is late'}
        href={claimsHref(figureFilters.overdue)}
      />
      <Stat
        label="Ready for sign-off"
        value={exactly(totals.ready)}
        detail={high('readyHigh', 'and ready for sign-off')}
        href={claimsHref(figureFilters.ready)}
      />
    </StatStrip>
  );
}
