import Link from 'next/link';
import { roleWord, stanceWord } from '#components/evidence/evidence-words.ts';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import type { NamingEvidence, SourcePage } from '#lib/queries/source-page.ts';
import { paths } from '#lib/web/paths.ts';

function relationWords({ published, cited }: NamingEvidence): string {
  if (published && cited) return 'published by it and cites it';
  return published ? 'published by it' : 'cites it';
}

/** Evidence that the source published, or that cites it, newest first. */
export function SourceEvidence({ page: { evidence, counts } }: { page: SourcePage }) {
  return (
    <Card>
      <CardHeader title="Evidence from it or citing it" aside={<Count>{counts.evidence}</Count>} />
      {evidence.length === 0 ? (
        <CardBody className="text-ink-2">No evidence was published by it or cites it.</CardBody>
      ) : (
        <ul>
          {evidence.map((item) => (
            <li
              key={item.id}
              className="flex items-start gap-3 border-t border-rule px-4 py-2.5 first:border-t-0"
            >
              <div className="min-w-0 flex-1">
                <Link
                  dir="auto"
                  href={paths.article(item.claim.articleId, item.claim.id)}
                  prefetch={false}
                  className="block rounded-sm text-left font-medium wrap-anywhere hover:underline"
                >
                  {item.title}
                </Link>
                <p className="mt-0.5 line-clamp-1 text-xs text-ink-3">
                  {relationWords(item)} · {stanceWord[item.stance].toLowerCase()}:{' '}
                  <bdi>{item.claim.statement}</bdi>
                </p>
              </div>
              <Tag>{roleWord[item.role]}</Tag>
            </li>
          ))}
        </ul>
      )}
      {counts.evidence > evidence.length && (
        <p className="border-t border-rule px-4 py-2.5 text-sm text-ink-3">
          The newest {evidence.length} of {counts.evidence}
        </p>
      )}
    </Card>
  );
}
