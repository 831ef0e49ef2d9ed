'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/progress.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import { useStateOf } from '#components/ui/use-state-of.ts';
import type { ClaimEvent } from '#lib/domain/claim-history.ts';
import { useClaim } from './claim-context.ts';
import { historyWords } from './history-words.ts';
import { useClaimHistory } from './use-claim-history.ts';

function HistoryItem({ event, names }: { event: ClaimEvent; names: Readonly<Record<string, string>> }) {
  const { title, changes, reason } = historyWords(event, names);
  return (
    <li className="border-t border-rule py-2 text-sm first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 flex-1 font-medium">{title}</span>
        <span className="text-xs text-ink-3">
          <Time iso={event.at} />
        </span>
      </p>
      {changes.map(({ label, from, to }) => (
        <p key={label} className="text-xs text-ink-2">
          {label}:{' '}
          {from !== null && (
            <>
              <span className="text-ink-3">{from}</span> →{' '}
            </>
          )}
          {to}
        </p>
      ))}
      {reason && <p className="mt-0.5 text-xs whitespace-pre-line text-ink-2">Reason: {reason}</p>}
    </li>
  );
}

function HistoryList() {
  const { claim } = useClaim();
  const { history, failed, more, retry } = useClaimHistory(claim.id, claim.revision);
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
              <HistoryItem key={event.sequence} event={event} names={history.names} />
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

/** What happened to the claim, read only when someone wants to see it. */
export function HistorySection({ startsOpen }: { startsOpen: boolean }) {
  const { claim, sectionLevel } = useClaim();
  const [open, setOpen] = useStateOf(claim.id, startsOpen);
  const id = useId();

  return (
    <Section
      title="History"
      level={sectionLevel}
      aside={
        <Button
          size="sm"
          variant="ghost"
          icon={open ? <ChevronDown /> : <ChevronRight />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide' : 'Show'}
          <span className="sr-only"> history</span>
        </Button>
      }
    >
      <div id={id}>{open && <HistoryList key={claim.id} />}</div>
    </Section>
  );
}
