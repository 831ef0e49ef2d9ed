import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import type { SourceArticle } from '#lib/queries/sources/source-articles.ts';
import { totalFigure, type Total } from '#lib/domain/words/total-words.ts';
import { paths } from '#lib/web/paths.ts';
import { NewestOf, SourceRow } from './source-row.tsx';

interface SourceArticlesProps {
  articles: readonly SourceArticle[];
  total: Total;
}

/** The articles with claims that name the source or have evidence from it, newest first. */
export function SourceArticles({ articles, total }: SourceArticlesProps) {
  return (
    <Card>
      <CardHeader title="Articles" aside={<Count>{totalFigure(total)}</Count>} />
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
      <NewestOf shown={articles.length} total={total} />
    </Card>
  );
}
