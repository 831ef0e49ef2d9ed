'use client';

import { ClockAlert } from 'lucide-react';
import Link from 'next/link';
import { ConfirmationBadge, ImportanceArrow, StageTag } from '#components/claim/status-badge.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { cx } from '#components/ui/cx.ts';
import { Table, Td, Th, Tr } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { ClaimRow } from '#lib/queries/claims/claims-list.ts';
import { paths } from '#lib/web/paths.ts';
import { evidenceMarks } from './evidence-marks.ts';
import { sayersWords } from './sayers-words.ts';

// On a phone each row is a card; the roles keep it a table to a screen reader, which block layout would undo.
const cell = 'max-md:border-0 max-md:p-0 align-top max-xl:md:px-3';

function Line({ claim, list }: { claim: ClaimRow; list: URLSearchParams | undefined }) {
  const marks = evidenceMarks(claim);
  return (
    <Tr
      role="row"
      className="focus-within:bg-hover/60 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-2.5 max-md:gap-y-1.5 max-md:border-b max-md:border-rule max-md:px-4 max-md:py-3"
    >
      <Td role="cell" className={cell}>
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <ConfirmationBadge confirmation={claim.confirmation} />
          <ImportanceArrow importance={claim.importance} />
        </span>
      </Td>
      <Td role="cell" className={cx(cell, 'max-md:order-first max-md:w-full md:w-full md:min-w-64')}>
        <Link
          data-claim-link
          dir="auto"
          href={paths.article(claim.article.id, claim.id, list)}
          prefetch={false}
          className="line-clamp-3 rounded-sm font-serif text-base hover:underline"
        >
          {claim.statement}
        </Link>
        <span dir="auto" className="mt-0.5 line-clamp-1 text-xs text-ink-3">
          {claim.article.headline}
        </span>
        {claim.sayers.length > 0 && (
          <span className="mt-0.5 line-clamp-1 text-xs text-ink-2 lg:hidden">
            {sayersWords(claim.sayers)}
          </span>
        )}
        {marks.length > 0 && (
          <span className="mt-1 flex flex-wrap gap-1">
            {marks.map(({ words, tone }) => (
              <Tag key={words} tone={tone}>
                {words}
              </Tag>
            ))}
          </span>
        )}
      </Td>
      <Td role="cell" className={cx(cell, 'text-ink-2 max-lg:hidden lg:min-w-40 xl:min-w-52 2xl:min-w-72')}>
        <span className="line-clamp-2 wrap-anywhere">{sayersWords(claim.sayers)}</span>
      </Td>
      <Td role="cell" className={cx(cell, 'whitespace-nowrap')}>
        <StageTag stage={claim.stage} />
      </Td>
      <Td role="cell" className={cell}>
        {claim.assignee ? (
          <Avatar id={claim.assignee.id} name={claim.assignee.name} />
        ) : (
          <span className="text-ink-3 max-md:hidden">nobody</span>
        )}
      </Td>
      <Td role="cell" className={cx(cell, 'text-xs whitespace-nowrap text-ink-3')}>
        <Time iso={claim.createdAt} format="relative" />
        {claim.due && (
          <span
            className={cx('mt-0.5 flex items-center gap-1 [&_svg]:size-3.5', claim.overdue && 'text-danger')}
          >
            {claim.overdue && <ClockAlert aria-hidden="true" />}
            {claim.overdue ? 'overdue: ' : 'due '}
            <Time iso={claim.due} format="relative" />
          </span>
        )}
      </Td>
    </Tr>
  );
}

const heads = ['Status', 'Statement', 'Who says so', 'Stage', 'Assignee', 'Recorded, due'];

/** Claims, one to a row; one to a card on a phone. From a filtered or ordered list each is opened as one of that list. */
export function ClaimsTable({ rows, filters }: { rows: readonly ClaimRow[]; filters: ClaimFilters }) {
  const params = claimFilterParams(filters);
  const list = params.size === 0 ? undefined : params;
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
        <tbody role="rowgroup" className="max-md:block">
          {rows.map((claim) => (
            <Line key={claim.id} claim={claim} list={list} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
