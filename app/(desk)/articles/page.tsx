import { Newspaper, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { ArticlesTable } from '#components/articles/list/articles-table.tsx';
import { ImportButton } from '#components/articles/list/import-button.tsx';
import { RowKeys } from '#components/claims-list/row-keys.tsx';
import { ListSearch } from '#components/shell/list-search.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { may } from '#lib/domain/access/policy.ts';
import { articlesList } from '#lib/queries/articles/articles-list.ts';
import { parsePageKey } from '#lib/queries/claims/claims-list.ts';
import { wordsIn, type AddressSearch } from '#lib/web/list-address.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Articles' };

function NoArticles({ q, mayImport }: { q: string; mayImport: boolean }) {
  if (q !== '') {
    return (
      <EmptyState
        icon={<SearchX />}
        title="No headline holds these words"
        action={<LinkButton href={paths.articles()}>Show all articles</LinkButton>}
      >
        Try fewer words, or a part of one.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Newspaper />}
      title="No articles yet"
      action={
        mayImport && (
          <LinkButton variant="primary" href={paths.importArticle()}>
            Import your first article
          </LinkButton>
        )
      }
    >
      {mayImport
        ? 'Paste a story or choose a file. Its claims are recorded on its text.'
        : 'A reviewer of this workspace can import the first one.'}
    </EmptyState>
  );
}

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<AddressSearch> }) {
  const actor = await requireActor();
  const search = await searchParams;
  const q = wordsIn(search);
  const after = parsePageKey([search['after']].flat()[0]);
  const { rows, next } = await articlesList(actor, { q, after });
  const mayImport = may(actor, 'article.import');
  const words = q === '' ? {} : { q };
  return (
    <>
      <TopBar crumbs={[{ label: 'Articles' }]}>{mayImport && <ImportButton />}</TopBar>
      <PageBody width="full">
        <PageTitle aside={<ListSearch list="articles" label="Find a headline" q={q} />}>Articles</PageTitle>
        <Card>
          {rows.length === 0 && after === null ? (
            <NoArticles q={q} mayImport={mayImport} />
          ) : (
            <RowKeys what="article">
              <ArticlesTable rows={rows} />
            </RowKeys>
          )}
        </Card>
        {(after !== null || next !== null) && (
          <Pagination
            shown={`${rows.length} on this page`}
            firstHref={after === null ? null : paths.articles(words)}
            nextHref={next === null ? null : paths.articles({ ...words, after: next })}
          />
        )}
      </PageBody>
    </>
  );
}
