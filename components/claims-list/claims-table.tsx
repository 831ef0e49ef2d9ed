'use client';

import { useRouter } from 'next/navigation';
import { useLayoutEffect, useRef, type MouseEvent, type MouseEventHandler, type RefObject } from 'react';
import { useHouseRatings } from '#components/claim/house-ratings.tsx';
import { cx } from '#components/ui/cx.ts';
import { openInPage } from '#components/ui/open-in-page.ts';
import { Table, Th } from '#components/ui/table.tsx';
import { writeTimes } from '#components/ui/time/write-times.ts';
import { passedDown } from '#lib/web/passing-down/passed-down.ts';
import { Lines } from './lines.tsx';
import { markupOfLines } from './lines-markup.tsx';
import type { ListLine } from './list-line.ts';

declare global {
  interface PassedDown {
    claimLines: readonly ListLine[];
  }
}

const heads = ['Status', 'Statement', 'Who says so', 'Stage', 'Assignee', 'Recorded, due'];

interface ClaimsTableProps {
  /** `null` where they were passed down instead, to be drawn on the server and to stand. */
  lines: readonly ListLine[] | null;
  /** The filters and the order of the list, as its address has them; empty where it has none. */
  list: string;
}

interface BodyProps extends ClaimsTableProps {
  frame: RefObject<HTMLTableSectionElement | null>;
  onClick: MouseEventHandler;
}

function Body({ lines, list, frame, onClick }: BodyProps) {
  const ratings = useHouseRatings();
  const body = { role: 'rowgroup', className: 'claim-rows', ref: frame, onClick };
  const drawn = lines ?? passedDown().claimLines;
  const standing = lines === null ? markupOfLines(drawn, list, ratings) : null;
  // React can't have markup and components change places in one element.
  if (standing !== null)
    return <tbody key="standing" {...body} dangerouslySetInnerHTML={{ __html: standing }} />;
  return (
    <tbody key="drawn" {...body}>
      <Lines claims={drawn ?? []} list={list} />
    </tbody>
  );
}

/** Claims, one to a row; one to a card on a phone. From a filtered or ordered list each is opened as one of that list. */
export function ClaimsTable({ lines, list }: ClaimsTableProps) {
  const router = useRouter();
  const frame = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(
    () => (frame.current === null ? undefined : writeTimes(frame.current, 'relative')),
    [lines],
  );

  function open(event: MouseEvent) {
    openInPage(event, (href) => {
      router.push(href);
    });
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
        <Body lines={lines} list={list} frame={frame} onClick={open} />
      </Table>
    </div>
  );
}
