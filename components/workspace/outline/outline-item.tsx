'use client';

import { Stamp } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import { HouseRatingBeside, useStatusWord } from '#components/claim/house-ratings.tsx';
import { ConfirmationIcon } from '#components/claim/status-badge.tsx';
import { readClock, readZone, subscribeToClock } from '#components/ui/time/clock.ts';
import { cx } from '#components/ui/cx.ts';
import { utcWords } from '#components/ui/time/time-words.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { dueWords, outlineLine } from './outline-line.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { openClaimId } from '#components/workspace/store/workspace-store.ts';

function Line({ claim }: { claim: ClaimDetail }) {
  const dueAt = useWorkspace((state) => state.article.dueAt);
  const publicationState = useWorkspace((state) => state.article.publicationState);
  const nowMs = useSyncExternalStore(subscribeToClock, readClock, () => null);
  const zone = nowMs === null ? 'UTC' : readZone();
  const { chain, work, due, overdue, alert, whose, origins } = outlineLine(
    claim,
    { dueAt, publicationState },
    nowMs,
  );
  return (
    <span className="mt-px block text-[11.5px] leading-snug text-ink-3">
      {alert && (
        <span className="font-semibold text-danger">
          {alert}
          {[whose, chain, origins, work, due].some((part) => part !== null) && ' · '}
        </span>
      )}
      {[whose, chain, origins, work].filter((part) => part !== null).join(' · ')}
      {due && (
        <>
          {(whose ?? chain ?? origins ?? work) !== null && ' · '}
          <span className={overdue ? 'font-medium text-danger' : undefined}>
            {overdue ? 'was due ' : 'due '}
            <time dateTime={due} title={utcWords(due)} className="num whitespace-nowrap">
              {dueWords(due, zone, nowMs ?? Date.parse(due))}
            </time>
          </span>
        </>
      )}
    </span>
  );
}

interface OutlineItemProps {
  claimId: string;
  /** Tab reaches it although it is not the open claim, which this list does not show. */
  entry: boolean;
}

/** One claim of the outline. */
export const OutlineItem = memo(function OutlineItem({ claimId, entry }: OutlineItemProps) {
  const { store } = useWorkspaceContext();
  const claim = useWorkspace((state) => state.claims.get(claimId));
  const number = useWorkspace((state) => state.numbers.get(claimId));
  const selected = useWorkspace((state) => state.selectedId === claimId);
  const current = useWorkspace((state) => openClaimId(state) === claimId);
  const word = useStatusWord();
  if (!claim) return null;
  const settled = isSettled(claim.stage);
  return (
    <li className="[contain-intrinsic-size:auto_4.25rem] [content-visibility:auto]">
      <button
        type="button"
        data-outline={claimId}
        aria-current={current || undefined}
        tabIndex={selected || entry ? 0 : -1}
        onClick={() => store.getState().select(claimId)}
        className={cx(
          'grid w-full scroll-my-2 grid-cols-[18px_minmax(0,1fr)] items-start gap-2 rounded-md border-[1.5px] p-[6.5px] text-left text-sm leading-[1.35] focus-visible:-outline-offset-2',
          current ? 'border-accent bg-sheet shadow-card' : 'border-transparent hover:bg-hover',
        )}
      >
        <span className="flex flex-col items-center gap-0.5">
          <ConfirmationIcon
            confirmation={claim.confirmation}
            className="h-fit pt-px"
            alt={`Claim ${number}, ${word(claim.confirmation, 'within')}: `}
          />
          <span aria-hidden="true" className="num text-2xs text-ink-3">
            {number}
          </span>
        </span>
        <span className="min-w-0">
          {settled && (
            <Stamp aria-hidden="true" className="float-end ms-1.5 mt-0.5 size-3.5 text-confirmed" />
          )}
          <span dir="auto" className={cx('line-clamp-2', settled && 'text-ink-2')}>
            {claim.statement}
          </span>
          <HouseRatingBeside confirmation={claim.confirmation} />
          <Line claim={claim} />
        </span>
      </button>
    </li>
  );
});
