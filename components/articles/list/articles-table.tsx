'use client';

import Link from 'next/link';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { AvatarStack } from '#components/ui/avatar.tsx';
import { cx } from '#components/ui/cx.ts';
import { Table, Td, Th, Tr } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { articleFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { PublicationState } from '#lib/domain/publication.ts';
import type { ArticleRow } from '#lib/queries/articles/articles-list.ts';
import { paths } from '#lib/web/paths.ts';
import { bylineParts, publicationWord, unlookedWords } from '../article-words.ts';
import { ArticleBar } from './article-bar.tsx';
import { DueTime } from './due-time.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

const tones = {
  DRAFT: 'plain',
  CLEARED: 'info',
  PUBLISHED: 'ok',
  WITHDRAWN: 'danger',
} as const satisfies Record<PublicationState, string>;

// On a phone each row is a card; the roles keep it a table to a screen reader, which block layout would undo.
const cell = 'max-md:border-0 max-md:p-0 md:align-top';

function Settled({ article: { id, headline, claims, settled } }: { article: ArticleRow }) {
  if (claims === 0) return <span className="text-ink-3">no claims yet</span>;
  return (
    <>
      <TotalLink
        total={settled}
        filters={articleFilters.settled(id)}
        of={`settled in ${isolated(headline)}`}
      />
      {' of '}
      <TotalLink total={claims} filters={articleFilters.all(id)} of={`claims in ${isolated(headline)}`} />
      {' settled'}
    </>
  );
}

function Line({ article }: { article: ArticleRow }) {
  const { id, headline, publisher, publicationState, people, claims, unlooked } = article;
  const about = [...bylineParts(article), publisher].filter((part) => part !== '');
  return (
    <Tr
      role="row"
      className="focus-within:bg-hover/60 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-2 max-md:border-b max-md:border-rule max-md:px-4 max-md:py-3 max-md:last:border-b-0"
    >
      <Td role="cell" className={cx(cell, 'max-md:w-full md:w-2/5 md:min-w-40 lg:min-w-64')}>
        <Link
          data-row-link
          dir="auto"
          href={paths.article(id)}
          prefetch={false}
          className="line-clamp-2 rounded-sm text-left font-serif text-lg leading-snug font-semibold wrap-anywhere hover:underline"
        >
          {headline}
        </Link>
        {about.length > 0 && (
          <span dir="auto" className="mt-0.5 line-clamp-1 text-left text-xs text-ink-3">
            {about.map(isolated).join(' · ')}
          </span>
        )}
      </Td>
      <Td role="cell" className={cx(cell, 'whitespace-nowrap')}>
        <Tag tone={tones[publicationState]}>{publicationWord[publicationState]}</Tag>
      </Td>
      <Td role="cell" className={cx(cell, 'whitespace-nowrap', !article.dueAt && 'max-md:hidden')}>
        <span className="inline-flex items-center gap-1">
          <span className="text-ink-3 md:hidden">Due</span>
          <DueTime due={article} />
        </span>
      </Td>
      <Td
        role="cell"
        className={cx(cell, 'max-md:order-last max-md:w-full md:min-w-24 lg:min-w-40 2xl:min-w-96')}
      >
        {claims > 0 && <ArticleBar article={article} />}
        <span className={cx('block text-xs whitespace-nowrap text-ink-2', claims > 0 && 'mt-1')}>
          <Settled article={article} />
        </span>
        {unlooked && unlooked.notYet > 0 && (
          <span className="block text-xs text-ink-3 lg:whitespace-nowrap">{unlookedWords(unlooked)}</span>
        )}
      </Td>
      <Td role="cell" className={cx(cell, 'md:whitespace-nowrap', people.length === 0 && 'max-md:hidden')}>
        {people.length === 0 ? (
          <span className="text-ink-3">nobody</span>
        ) : (
          <AvatarStack people={people} max={3} />
        )}
      </Td>
      <Td role="cell" className={cx(cell, 'text-xs whitespace-nowrap text-ink-3 max-md:ml-auto')}>
        <Time iso={article.updatedAt} format="relative" />
      </Td>
    </Tr>
  );
}

const heads = ['Article', 'State', 'Due', 'Claims', 'People', 'Updated'];

/** Articles, one to a row; one to a card on a phone. */
export function ArticlesTable({ rows }: { rows: readonly ArticleRow[] }) {
  return (
    <Table role="table" aria-label="Articles" className="max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {heads.map((head) => (
            <Th role="columnheader" key={head}>
              {head}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((article) => (
          <Line key={article.id} article={article} />
        ))}
      </tbody>
    </Table>
  );
}
