import { FilterX, ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { claimsHref } from '#components/claims-list/claims-href.ts';
import { ClaimsTable } from '#components/claims-list/claims-table.tsx';
import { linesOf } from '#components/claims-list/list-line.ts';
import { ClaimsExportMenu } from '#components/exports/claims-export-menu.tsx';
import { isLarge } from '#lib/domain/making/large-report.ts';
import { sizeOfListLike } from '#lib/domain/report/claim-list.ts';
import { FilterBar } from '#components/claims-list/filter-bar.tsx';
import { unreadWords } from '#lib/domain/words/filter-words.ts';
import { RowKeys } from '#components/claims-list/row-keys.tsx';
import { totalWords } from '#lib/domain/words/total-words.ts';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import {
  claimFilterParams,
  isUnfiltered,
  noFilters,
  parseClaimFilters,
  type ClaimFilters,
} from '#lib/domain/claim-filters.ts';
import { claimsListOnceRead, parsePageKey, readChosenNames } from '#lib/queries/claims/claims-list.ts';
import { passDown } from '#lib/web/passing-down/passed-down.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Claims' };

interface ClaimsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function paramsOf(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs);
}

function NoClaims({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState
      icon={<ListChecks />}
      title="No claim fits these filters"
      action={<LinkButton href={claimsHref(noFilters)}>Clear filters</LinkButton>}
    >
      Take one of them away, or clear them all.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<ListChecks />}
      title="No claims yet"
      action={<LinkButton href={paths.articles()}>Go to articles</LinkButton>}
    >
      Open an article and select a passage to record its first claim.
    </EmptyState>
  );
}

interface UnreadableProps {
  said: string;
  actor: Actor;
  /** What could be read. */
  filters: ClaimFilters;
}

/** In place of a list that would show more than its address asks for. */
async function Unreadable({ said, actor, filters }: UnreadableProps) {
  return (
    <>
      <TopBar crumbs={[{ label: 'Claims' }]} />
      <PageBody width="full">
        <PageTitle>Claims</PageTitle>
        <div className="grid grid-cols-1 gap-4">
          <FilterBar filters={filters} chosen={await readChosenNames(actor, filters)} />
          <Card>
            <EmptyState
              icon={<FilterX />}
              title="No claims are shown"
              action={<LinkButton href={claimsHref(filters)}>Show the claims without it</LinkButton>}
            >
              {said} Without it there would be more claims here than were asked for.
            </EmptyState>
          </Card>
        </div>
      </PageBody>
    </>
  );
}

export default async function ClaimsPage({ searchParams }: ClaimsPageProps) {
  const actor = await requireActor();
  const params = paramsOf(await searchParams);
  const { filters, unread } = parseClaimFilters(params);
  const after = parsePageKey(params.get('after'));
  const unreadable = unreadWords(unread);
  if (unreadable !== null) return <Unreadable said={unreadable} actor={actor} filters={filters} />;
  const { rows, total, next, chosen } = await claimsListOnceRead(actor, filters, after);
  const lines = linesOf(rows);
  return (
    <>
      <TopBar crumbs={[{ label: 'Claims' }]}>
        <ClaimsExportMenu
          filters={filters}
          holds={totalWords(total)}
          listIsLarge={isLarge('pdf', sizeOfListLike(rows, total.count))}
        />
      </TopBar>
      <PageBody width="full">
        <PageTitle
          aside={
            <p role="status" className="num text-ink-2">
              {totalWords(total)}
            </p>
          }
        >
          Claims
        </PageTitle>
        <div className="grid grid-cols-1 gap-4">
          <FilterBar filters={filters} chosen={chosen} />
          {filters.sort === 'relevance' && total.more && (
            <Notice>
              More was found than can be put in order: these are the best of the newest. In any other order
              the list goes on to the last.
            </Notice>
          )}
          <Card>
            {rows.length === 0 && after === null ? (
              <NoClaims filtered={!isUnfiltered(filters)} />
            ) : (
              <RowKeys>
                <ClaimsTable
                  lines={passDown('claimLines', lines) ? null : lines}
                  list={claimFilterParams(filters).toString()}
                />
              </RowKeys>
            )}
          </Card>
        </div>
        {(after !== null || next !== null) && (
          <Pagination
            shown={`${String(rows.length)} on this page`}
            firstHref={after === null ? null : claimsHref(filters)}
            nextHref={next === null ? null : claimsHref(filters, next)}
          />
        )}
      </PageBody>
    </>
  );
}
