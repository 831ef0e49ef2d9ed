import Link from 'next/link';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import type { SourceArticle } from '#lib/queries/source-articles.ts';
import { paths } from '#lib/web/paths.ts';

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
            <li key={id} className="flex items-start gap-3 border-t border-rule px-4 py-2.5 first:border-t-0">
              <div className="min-w-0 flex-1">
                <Link
                  dir="auto"
                  href={paths.article(id)}
                  prefetch={false}
                  className="block rounded-sm text-left font-medium wrap-anywhere hover:underline"
                >
                  {headline}
                </Link>
                <p className="mt-0.5 text-xs text-ink-3">
                  {claims === 1 ? 'one claim' : `${claims} claims`} with it
                </p>
              </div>
              {publicationState !== 'DRAFT' && <Tag>{publicationState.toLowerCase()}</Tag>}
            </li>
          ))}
        </ul>
      )}
      {count > articles.length && (
        <p className="border-t border-rule px-4 py-2.5 text-sm text-ink-3">
          The newest {articles.length} of {count}
        </p>
      )}
    </Card>
  );
}
