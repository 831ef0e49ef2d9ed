import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import type { SourceArticle } from '#lib/queries/sources/source-articles.ts';
import { paths } from '#lib/web/paths.ts';
import { NewestOf, SourceRow } from './source-row.tsx';

interface SourceArticlesProps {
  articles: readonly SourceArticle[];
  count: number;
}

/** The articles with claims that name the source or have evidence from it, newest first. */
export function SourceArticles({ articles, count }: SourceArticlesProps) {
  return (
    <Card>
      <CardHeader title="Articles" aside={<Count>{count}</Count>} />
      {articles.length === 0 ? (
        <CardBody className="text-ink-2">No article rests on it.</CardBody>
      ) : (
        <ul>
          {articles.map(({ id, headline, publicationState, claims }) => (
            <SourceRow
              key={id}
              href={paths.article(id)}
              title={headline}
              about={`${claims === 1 ? 'one claim' : `${claims} claims`} with it`}
              tag={publicationState !== 'DRAFT' && <Tag>{publicationState.toLowerCase()}</Tag>}
            />
          ))}
        </ul>
      )}
      <NewestOf shown={articles.length} count={count} />
    </Card>
  );
}
