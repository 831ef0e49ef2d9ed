'use client';

import Link from 'next/link';
import { ConfirmationBadge, ImportanceArrow, StageTag } from '#components/claim/status-badge.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { cx } from '#components/ui/cx.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Table, Th } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { paths } from '#lib/web/paths.ts';
import type { ListLine } from './list-line.ts';
import { sayersWords } from './sayers-words.ts';

// The roles keep it a table to a screen reader, which block layout would undo on a phone. How a line looks is said once,
// by `claim-rows`.
function Line({ claim, list }: { claim: ListLine; list: URLSearchParams | undefined }) {
  return (
    <tr role="row">
      <td role="cell">
        <span className="status">
          <ConfirmationBadge confirmation={claim.confirmation} />
          <ImportanceArrow importance={claim.importance ?? 'NORMAL'} />
        </span>
      </td>
      <td role="cell">
        <Link
          data-claim-link
          dir="auto"
          href={paths.article(claim.article.id, claim.id, list)}
          prefetch={false}
        >
          {claim.statement}
        </Link>
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
        <Time iso={claim.createdAt} format="relative" />
        {claim.due && (
          <span className={cx('due', claim.overdue && 'text-danger')}>
            {claim.overdue && <Icon name="late" />}
            {claim.overdue ? 'overdue: ' : 'due '}
            <Time iso={claim.due} format="relative" />
          </span>
        )}
      </td>
    </tr>
  );
}

const heads = ['Status', 'Statement', 'Who says so', 'Stage', 'Assignee', 'Recorded, due'];

/** Claims, one to a row; one to a card on a phone. From a filtered or ordered list each is opened as one of that list. */
export function ClaimsTable({ lines, filters }: { lines: readonly ListLine[]; filters: ClaimFilters }) {
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
        <tbody role="rowgroup" className="claim-rows">
          {lines.map((claim) => (
            <Line key={claim.id} claim={claim} list={list} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
