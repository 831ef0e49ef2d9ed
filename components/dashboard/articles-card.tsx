import { ClockAlert } from 'lucide-react';
import Link from 'next/link';
import { claimsHref } from '#components/claims-list/claims-href.ts';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { confirmationLook } from '#components/claims/status-words.ts';
import { AvatarStack } from '#components/ui/avatar.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { StackedBar } from '#components/ui/stacked-bar.tsx';
import { Table, TableScroll, Td, Th, Tr } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { articleFilters } from '#lib/domain/dashboard-views.ts';
import type { ArticleProgress } from '#lib/queries/dashboard-articles.ts';
import { paths } from '#lib/web/paths.ts';

function DueTime({ article }: { article: ArticleProgress }) {
  if (!article.dueAt) return <span className="text-ink-3">none</span>;
  if (!article.overdue) return <Time iso={article.dueAt} format="relative" />;
  return (
    <span className="inline-flex items-center gap-1 text-danger [&_svg]:size-3.5">
      <ClockAlert aria-hidden="true" />
      <span className="sr-only">Overdue: </span>
      <Time iso={article.dueAt} format="relative" />
    </span>
  );
}

function ArticleLine({ article }: { article: ArticleProgress }) {
  const { id, headline } = article;
  const segments = article.byStatus.map(({ confirmation, claims }) => ({
    key: confirmation,
    label: confirmationLook[confirmation].label,
    value: claims,
    className: confirmationLook[confirmation].mark,
    href: claimsHref(articleFilters.ofStatus(id, confirmation)),
  }));
  const about = [article.publisher, article.publicationState.toLowerCase()].filter((part) => part !== '');
  return (
    <Tr>
      <Td className="w-2/5 max-w-75 min-w-44">
        <Link href={paths.article(id)} prefetch={false} className="rounded-sm font-semibold hover:underline">
          {headline}
        </Link>
        <span className="block text-ink-3">{about.join(' · ')}</span>
      </Td>
      <Td className="w-1/4">
        <StackedBar label={`Claims of ${headline} by status`} segments={segments} />
      </Td>
      <Td className="whitespace-nowrap">
        <TotalLink
          total={article.settled}
          filters={articleFilters.settled(id)}
          of={`settled in ${headline}`}
        />
        {' / '}
        <TotalLink total={article.claims} filters={articleFilters.all(id)} of={`claims in ${headline}`} />
      </Td>
      <Td>
        <DueTime article={article} />
      </Td>
      <Td>
        <AvatarStack people={article.people} max={3} />
      </Td>
    </Tr>
  );
}

/** How far each article in work is, by due time. */
export function ArticlesCard({ articles }: { articles: readonly ArticleProgress[] }) {
  return (
    <Card>
      <CardHeader title="Articles" aside="by due time" />
      {articles.length === 0 ? (
        <p className="p-4 text-ink-2">
          Every article is out and all its claims are signed off.{' '}
          <Link href={paths.articles()} className="underline underline-offset-3">
            All articles
          </Link>
        </p>
      ) : (
        <TableScroll label="Progress per article">
          <Table>
            <thead>
              <tr>
                <Th>Article</Th>
                <Th>Claims by status</Th>
                <Th>Settled</Th>
                <Th>Due</Th>
                <Th>People</Th>
              </tr>
            </thead>
            <tbody>
              {articles.map((article) => (
                <ArticleLine key={article.id} article={article} />
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
    </Card>
  );
}
