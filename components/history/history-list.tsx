'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/picture/progress.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { ClaimEvent, ClaimHistory } from '#lib/domain/shapes/claim-history.ts';
import type { EventWords } from './event-words.ts';
import { useHistory } from './use-history.ts';

/** Puts an entry into words, with the names of those it mentions by id. */
type Words = (event: ClaimEvent, names: ClaimHistory['names']) => EventWords;

function HistoryItem({ title, changes, reason, at }: EventWords & { at: string }) {
  return (
    <li className="border-t border-rule py-2 text-sm first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 flex-1 font-medium wrap-anywhere">{title}</span>
        <span className="text-xs text-ink-3">
          <Time iso={at} />
        </span>
      </p>
      {changes.map(({ label, from, to }) => (
        <p key={label} className="text-xs text-ink-2">
          {label}:{' '}
          {from !== null && (
            <>
              <bdi className="text-ink-3">{from}</bdi> →{' '}
            </>
          )}
          <bdi>{to}</bdi>
        </p>
      ))}
      {reason && (
        <p className="mt-0.5 text-xs whitespace-pre-line text-ink-2">
          Reason: <bdi>{reason}</bdi>
        </p>
      )}
    </li>
  );
}

interface HistoryListProps {
  /** Where its pages are asked for. */
  address: string;
  revision: number;
  words: Words;
}

/** What happened to a thing, newest first. */
export function HistoryList({ address, revision, words }: HistoryListProps) {
  const { history, failed, more, retry } = useHistory(address, revision);
  return (
    <>
      {failed && (
        <Notice
          tone="danger"
          live
          action={
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          }
        >
          The history could not be read.
        </Notice>
      )}
      {!history && !failed && <Skeleton className="h-16" />}
      {history && (
        <>
          <ol aria-label="History, newest first">
            {history.events.map((event) => (
              <HistoryItem key={event.sequence} at={event.at} {...words(event, history.names)} />
            ))}
          </ol>
          {history.next !== null && (
            <Button size="sm" onClick={() => void more()}>
              Show older
            </Button>
          )}
        </>
      )}
    </>
  );
}
