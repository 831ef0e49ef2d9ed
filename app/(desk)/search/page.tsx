import { Search, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { RowKeys } from '#components/claims-list/row-keys.tsx';
import { ArrowKeys } from '#components/search/arrow-keys.tsx';
import { HitList } from '#components/search/hit-list.tsx';
import { SearchField } from '#components/search/search-field.tsx';
import { howMany, howManyOf, kindHeadings } from '#components/search/search-words.ts';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { LinkFilter } from '#components/ui/link-filter.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { searchKindSchema } from '#lib/domain/search/search-kind.ts';
import { parseSearch, searchProblem } from '#lib/domain/search/search-query.ts';
import { searchEverything, searchKind, type SearchGroup } from '#lib/queries/search/search-everything.ts';
import type { AddressSearch } from '#lib/web/list-address.ts';
import { paths } from '#lib/web/paths.ts';
import { parseSearchAddress, searchParams, type AskedInAddress } from '#lib/web/search-address.ts';

export const metadata: Metadata = { title: 'Search' };

function NothingFound({ asked }: { asked: AskedInAddress }) {
  const everything = paths.search(searchParams({ ...asked, kind: null, page: 1 }));
  return (
    <Card>
      <EmptyState
        icon={<SearchX />}
        title="Nothing found"
        action={asked.kind && <LinkButton href={everything}>Search everything</LinkButton>}
      >
        Nothing here holds all of these words. Try fewer, or the beginning of one.
      </EmptyState>
    </Card>
  );
}

function Everything({ groups, asked }: { groups: readonly SearchGroup[]; asked: AskedInAddress }) {
  const found = groups.filter(({ hits }) => hits.length > 0);
  if (found.length === 0) return <NothingFound asked={asked} />;
  return (
    <RowKeys what="result">
      <div className="grid grid-cols-1 gap-5">
        {found.map(({ kind, hits, total, through }) => (
          <section key={kind} aria-labelledby={`found-${kind}`}>
            <div className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
              <h2 id={`found-${kind}`} className="min-w-0 flex-1 text-base font-semibold">
                {kindHeadings[kind]}{' '}
                <span className="num font-normal text-ink-3">{howManyOf(total, through)}</span>
              </h2>
              {total !== hits.length && (
                <LinkButton size="sm" href={paths.search(searchParams({ ...asked, kind, page: 1 }))}>
                  All {kindHeadings[kind].toLowerCase()}
                </LinkButton>
              )}
            </div>
            <Card>
              <HitList hits={hits} />
            </Card>
          </section>
        ))}
      </div>
    </RowKeys>
  );
}

function OneKind({ group, asked }: { group: SearchGroup; asked: AskedInAddress }) {
  const { kind, hits, total, through, next } = group;
  const at = (page: number) => paths.search(searchParams({ ...asked, page }));
  const by = (order: AskedInAddress['order']) => paths.search(searchParams({ ...asked, order, page: 1 }));
  if (hits.length === 0 && asked.page === 1) return <NothingFound asked={asked} />;
  const list = paths.claims({ search: asked.q, ...(asked.order === 'relevance' && { sort: 'relevance' }) });
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <LinkFilter
          label="Order"
          choices={[
            { label: 'Best first', href: by('relevance'), on: asked.order === 'relevance' },
            { label: 'Newest first', href: by('date'), on: asked.order === 'date' },
          ]}
        />
        {kind === 'CLAIM' && (
          <p className="mb-3 text-sm text-ink-2">
            <Link href={list} prefetch={false} className="text-accent underline underline-offset-2">
              Open as a list of claims
            </Link>{' '}
            to filter, export or go through them.
          </p>
        )}
      </div>
      {total === null && (
        <div className="mb-3">
          <Notice>
            {asked.order === 'relevance'
              ? `More was found than can be put in order: these are the best of the newest ${through.toLocaleString('en')}.`
              : `More was found: these are the newest ${through.toLocaleString('en')}.`}{' '}
            {kind === 'CLAIM'
              ? 'By date, the list of claims goes on to the oldest.'
              : 'Another word finds what is older.'}
          </Notice>
        </div>
      )}
      <RowKeys what="result">
        <Card>
          <HitList hits={hits} />
        </Card>
      </RowKeys>
      <Pagination
        shown={howMany(kind, total, through)}
        firstHref={asked.page > 1 ? at(1) : null}
        nextHref={next === null ? null : at(next)}
      />
    </>
  );
}

async function Results({ actor, asked }: { actor: Actor; asked: AskedInAddress }) {
  const { q, kind, order, page } = asked;
  if (!parseSearch(q)) {
    return (
      <Card>
        <EmptyState
          icon={<Search />}
          title={q.trim() === '' ? 'Search claims, articles, sources and evidence' : 'Nothing to look for'}
        >
          Words are found in any order and in other forms. “Quotation marks” keep words together, and a -
          before a word leaves out what has it.
        </EmptyState>
      </Card>
    );
  }
  if (kind === null) return <Everything groups={await searchEverything(actor, q)} asked={asked} />;
  return <OneKind group={await searchKind(actor, { typed: q, kind, order, page })} asked={asked} />;
}

export default async function SearchPage({
  searchParams: address,
}: {
  searchParams: Promise<AddressSearch>;
}) {
  const actor = await requireActor();
  const asked = parseSearchAddress(await address);
  const problem = searchProblem(asked.q);
  const { q, ...beside } = searchParams({ ...asked, page: 1 });
  const ofKind = (kind: AskedInAddress['kind']) => ({
    label: kind === null ? 'Everything' : kindHeadings[kind],
    href: paths.search(searchParams({ ...asked, kind, page: 1 })),
    on: asked.kind === kind,
  });
  return (
    <>
      <TopBar crumbs={[{ label: 'Search' }]} />
      <PageBody>
        <PageTitle>Search</PageTitle>
        <ArrowKeys>
          <SearchField q={asked.q} beside={beside} />
          {problem !== null && (
            <div className="mb-4">
              <Notice tone="warn" live>
                {problem}
              </Notice>
            </div>
          )}
          {q !== undefined && (
            <LinkFilter label="What to search" choices={[null, ...searchKindSchema.options].map(ofKind)} />
          )}
          <Results actor={actor} asked={asked} />
        </ArrowKeys>
      </PageBody>
    </>
  );
}
