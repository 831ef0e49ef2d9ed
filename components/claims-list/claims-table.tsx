'use client';

import { useRouter } from 'next/navigation';
import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import { ConfirmationBadge, ImportanceArrow, StageTag } from '#components/claim/status-badge.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { cx } from '#components/ui/cx.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Table, Th } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { timeWords } from '#components/ui/time/time-words.ts';
import { writeTimes } from '#components/ui/time/write-times.ts';
import { handedOver } from '#lib/web/handing-over/handed-over.ts';
import { paths } from '#lib/web/paths.ts';
import type { ListLine } from './list-line.ts';
import { sayersWords } from './sayers-words.ts';

declare global {
  interface HandedOver {
    claimLines: readonly ListLine[];
  }
}

/** A moment, which `writeTimes` puts into the reader's words. */
function Moment({ iso }: { iso: string }) {
  return <time dateTime={iso}>{timeWords(iso, 'short', 'UTC', Date.parse(iso))}</time>;
}

// The roles keep it a table to a screen reader, which block layout would undo on a phone. How a line looks is said once,
// by `claim-rows`.
function Line({ claim, list }: { claim: ListLine; list: string | undefined }) {
  return (
    <tr role="row">
      <td role="cell">
        <span className="status">
          <ConfirmationBadge confirmation={claim.confirmation} />
          <ImportanceArrow importance={claim.importance ?? 'NORMAL'} />
        </span>
      </td>
      <td role="cell">
        <a data-claim-link="" dir="auto" href={paths.article(claim.article.id, claim.id, list)}>
          {claim.statement}
        </a>
        <span dir="auto">{claim.article.headline}</span>
        {claim.sayers && <span className="sayers">{claim.sayers}</span>}
        {claim.marks && (
          <span className="marks">
            {claim.marks.map(({ words, tone }) => (
              <Tag key={words} tone={tone}>
                {words}
              </Tag>
            ))}
          </span>
        )}
      </td>
      <td role="cell">
        <span>{claim.sayers ?? sayersWords([])}</span>
      </td>
      <td role="cell">
        <StageTag stage={claim.stage} />
      </td>
      <td role="cell">
        {claim.assignee ? (
          <Avatar id={claim.assignee.id} name={claim.assignee.name} />
        ) : (
          <span className="nobody">nobody</span>
        )}
      </td>
      <td role="cell">
        <Moment iso={claim.createdAt} />
        {claim.due && (
          <span className={cx('due', claim.overdue && 'text-danger')}>
            {claim.overdue && <Icon name="late" />}
            {claim.overdue ? 'overdue: ' : 'due '}
            <Moment iso={claim.due} />
          </span>
        )}
      </td>
    </tr>
  );
}

interface StandingRow {
  id: string;
  html: string;
}

let standing: readonly StandingRow[] | undefined;

/** The rows that came as markup alone, with the page that the browser began with; read before anything else is drawn. */
function standingRows(): readonly StandingRow[] {
  standing ??= [...document.querySelectorAll('.claim-rows > tr')].map((row, at) => {
    const link = row.querySelector<HTMLAnchorElement>('[data-claim-link]');
    return { id: (link && new URL(link.href).searchParams.get('claim')) ?? String(at), html: row.innerHTML };
  });
  return standing;
}

/** The rows as the server wrote them, which stay as they are. */
function StandingRows() {
  const [rows] = useState(standingRows);
  return rows.map(({ id, html }) => <tr key={id} role="row" dangerouslySetInnerHTML={{ __html: html }} />);
}

const heads = ['Status', 'Statement', 'Who says so', 'Stage', 'Assignee', 'Recorded, due'];

interface ClaimsTableProps {
  /** `null` where they were handed over instead, to be drawn on the server and to stand. */
  lines: readonly ListLine[] | null;
  /** The filters and the order of the list, as its address has them; empty where it has none. */
  list: string;
}

function Rows({ lines, list: params }: ClaimsTableProps) {
  const list = params === '' ? undefined : params;
  const drawn = lines ?? handedOver().claimLines;
  if (!drawn) return <StandingRows />;
  return drawn.map((claim) => <Line key={claim.id} claim={claim} list={list} />);
}

/** Claims, one to a row; one to a card on a phone. From a filtered or ordered list each is opened as one of that list. */
export function ClaimsTable({ lines, list }: ClaimsTableProps) {
  const router = useRouter();
  const frame = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(
    () => (frame.current === null ? undefined : writeTimes(frame.current, 'relative')),
    [lines],
  );

  // The rows that stand are no components, and open as those do: in this page, but where another is asked for.
  function open(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || event.defaultPrevented) return;
    event.preventDefault();
    router.push(link.pathname + link.search);
  }

  // A status that has a long name here makes it wider than a small laptop.
  return (
    <div data-sideways className="scroll-quiet md:overflow-x-auto">
      <Table role="table" aria-label="Claims" className="max-md:block">
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row">
            {heads.map((head) => (
              <Th
                role="columnheader"
                key={head}
                className={cx('max-xl:md:px-3', head === 'Who says so' && 'max-lg:hidden')}
              >
                {head}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="claim-rows" ref={frame} onClick={open}>
          <Rows lines={lines} list={list} />
        </tbody>
      </Table>
    </div>
  );
}
