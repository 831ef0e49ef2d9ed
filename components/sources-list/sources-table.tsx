'use client';

import Link from 'next/link';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { cx } from '#components/ui/cx.ts';
import { Table, Td, Th, Tr } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { controlledBy as controlWord } from '#lib/domain/control-words.ts';
import { sourceFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { SourceRow } from '#lib/queries/sources/sources-list.ts';
import { paths } from '#lib/web/paths.ts';
import { reliabilityWord } from '#components/source/reliability-words.ts';
import { SourceKindIcon } from '#components/source/source-kind-icon.tsx';
import { sourceKindWord } from '#components/source/source-kind-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

// On a phone each row is a card; the roles keep it a table to a screen reader, which block layout would undo.
const cell = 'max-md:border-0 max-md:p-0 align-top';

function Line({ source, graded }: { source: SourceRow; graded: boolean }) {
  const { id, name, kind, aliases, controlledBy, claims, standing, reliability } = source;
  return (
    <Tr
      role="row"
      className="focus-within:bg-hover/60 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:border-rule max-md:px-4 max-md:py-3 max-md:last:border-b-0"
    >
      <Td role="cell" className={cx(cell, 'max-md:w-full md:w-2/5 md:min-w-56')}>
        <Link
          data-row-link
          dir="auto"
          href={paths.source(id)}
          prefetch={false}
          className="rounded-sm text-left text-base font-semibold wrap-anywhere hover:underline"
        >
          {name}
        </Link>
        {standing === 'DISCREDITED' && (
          <span className="ml-2">
            <Tag tone="danger">Discredited</Tag>
          </span>
        )}
        {aliases.length > 0 && (
          <span dir="auto" className="mt-0.5 line-clamp-2 text-left text-xs text-ink-3">
            also {aliases.map(isolated).join(', ')}
          </span>
        )}
      </Td>
      <Td role="cell" className={cx(cell, 'whitespace-nowrap')}>
        <span className="inline-flex items-center gap-1.5">
          <SourceKindIcon kind={kind} />
          {sourceKindWord[kind]}
        </span>
      </Td>
      <Td role="cell" className={cx(cell, !controlledBy && 'max-md:hidden')}>
        {controlledBy ? (
          <>
            <span className="text-ink-3">{controlWord(kind)} </span>
            <Link
              dir="auto"
              href={paths.source(controlledBy.id)}
              prefetch={false}
              className="rounded-sm wrap-anywhere hover:underline"
            >
              {controlledBy.name}
            </Link>
          </>
        ) : (
          <span className="text-ink-3">no one known</span>
        )}
      </Td>
      {graded && (
        <Td role="cell" className={cx(cell, !reliability && 'max-md:hidden')}>
          {reliability ? (
            <span title={reliabilityWord[reliability]}>
              <span className="text-ink-3 md:hidden">reliability </span>
              {reliability}
              <span className="sr-only">{reliabilityWord[reliability].slice(1)}</span>
            </span>
          ) : (
            <span className="text-ink-3">not graded</span>
          )}
        </Td>
      )}
      <Td role="cell" numeric className={cx(cell, 'whitespace-nowrap max-md:ml-auto')}>
        {claims === 0 ? (
          <span className="text-ink-3">
            <span className="md:hidden">no claims</span>
            <span className="max-md:hidden">none</span>
          </span>
        ) : (
          <>
            <TotalLink
              total={claims}
              filters={sourceFilters.all(id)}
              of={`claims that name ${isolated(name)}`}
            />
            <span className="text-ink-3 md:hidden"> {claims === 1 ? 'claim' : 'claims'}</span>
          </>
        )}
      </Td>
    </Tr>
  );
}

/** The register, one source to a row; one to a card on a phone. */
export function SourcesTable({ rows, graded }: { rows: readonly SourceRow[]; graded: boolean }) {
  return (
    <Table role="table" aria-label="Sources" className="max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          <Th role="columnheader">Source</Th>
          <Th role="columnheader">Kind</Th>
          <Th role="columnheader">Control</Th>
          {graded && <Th role="columnheader">Reliability</Th>}
          <Th role="columnheader" numeric>
            Claims
          </Th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((source) => (
          <Line key={source.id} source={source} graded={graded} />
        ))}
      </tbody>
    </Table>
  );
}
