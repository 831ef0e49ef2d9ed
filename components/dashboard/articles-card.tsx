'use client';

import Link from 'next/link';
import { ArticleBar } from '#components/articles/list/article-bar.tsx';
import { DueTime } from '#components/articles/list/due-time.tsx';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { AvatarStack } from '#components/ui/avatar.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { cx } from '#components/ui/cx.ts';
import { Table, TableScroll, Td, Th, Tr } from '#components/ui/table.tsx';
import { articleFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { ArticleProgress } from '#lib/queries/dashboard/dashboard-articles.ts';
import type { DashboardView } from '#lib/queries/dashboard/dashboard.ts';
import { storyHref } from './dashboard-href.ts';
import type { BlockingClaim } from '#lib/queries/dashboard/dashboard-blocking.ts';
import { paths } from '#lib/web/paths.ts';
import { BlockingClaims } from './blocking-claims.tsx';
import { StoryLink } from './story-link.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

interface LineProps {
  article: ArticleProgress;
  blocking: readonly BlockingClaim[];
  storyHref: string;
}

/** What an article is called, and beside it where there is room its claims by status: one bar for all widths. */
const besideBar =
  'gap-x-4 gap-y-2 xl:grid-cols-[minmax(9rem,1fr)_10rem] 2xl:grid-cols-[minmax(9rem,1fr)_16rem]';

function ArticleLine({ article, blocking, storyHref: href }: LineProps) {
  const { id, headline } = article;
  const about = [article.publisher, article.publicationState.toLowerCase()].filter((part) => part !== '');
  return (
    <>
      <Tr>
        <Td className="w-full">
          <div className={cx('grid min-w-36 items-center', besideBar)}>
            <div className="min-w-0">
              <Link
                href={paths.article(id)}
                prefetch={false}
                dir="auto"
                className="line-clamp-3 rounded-sm font-semibold hover:underline"
              >
                {headline}
              </Link>
              <span className="line-clamp-1 wrap-anywhere text-ink-3">{about.map(isolated).join(' · ')}</span>
              {blocking.length === 0 && article.claims > 0 && <StoryLink href={href} headline={headline} />}
            </div>
            <ArticleBar article={article} />
          </div>
        </Td>
        <Td className="whitespace-nowrap">
          <TotalLink
            total={article.settled}
            filters={articleFilters.settled(id)}
            of={`settled in ${isolated(headline)}`}
          />
          {' / '}
          <TotalLink
            total={article.claims}
            filters={articleFilters.all(id)}
            of={`${article.claims === 1 ? 'claim' : 'claims'} in ${isolated(headline)}`}
          />
        </Td>
        <Td>
          <DueTime due={article} />
        </Td>
        <Td className="max-md:hidden">
          <AvatarStack people={article.people} max={3} />
        </Td>
      </Tr>
      {blocking.length > 0 && (
        <tr>
          <td colSpan={4} className="px-4 pb-2.5">
            <BlockingClaims article={article} claims={blocking} href={href} />
          </td>
        </tr>
      )}
    </>
  );
}

/** How far the articles in work are that are due first, and what blocks those due today; the list of articles has all. */
export function ArticlesCard({
  articles,
  blocking,
  view,
}: {
  articles: readonly ArticleProgress[];
  blocking: readonly BlockingClaim[];
  view: DashboardView;
}) {
  return (
    <Card>
      <CardHeader
        title="Articles by due time"
        aside={
          <Link href={paths.articles()} className="rounded-sm text-ink-2 underline-offset-3 hover:underline">
            All articles
          </Link>
        }
      />
      {articles.length === 0 ? (
        <p className="p-4 text-ink-2">Every article is out and all its claims are signed off.</p>
      ) : (
        <TableScroll label="Progress per article">
          <Table>
            <thead>
              <tr>
                <Th>
                  <span className={cx('grid', besideBar)}>
                    <span>Article</span>
                    <span className="max-xl:hidden">Claims by status</span>
                  </span>
                </Th>
                <Th>Settled</Th>
                <Th>Due</Th>
                <Th className="max-md:hidden">People</Th>
              </tr>
            </thead>
            <tbody>
              {articles.map((article) => (
                <ArticleLine
                  key={article.id}
                  article={article}
                  storyHref={storyHref(view, article.id)}
                  blocking={blocking.filter(({ articleId }) => articleId === article.id)}
                />
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
    </Card>
  );
}
