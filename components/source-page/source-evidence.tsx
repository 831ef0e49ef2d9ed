import { roleWord, stanceWord } from '#lib/domain/words/evidence-words.ts';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import type { NamingEvidence, SourcePage } from '#lib/queries/sources/source-page.ts';
import { totalFigure } from '#lib/domain/words/total-words.ts';
import { paths } from '#lib/web/paths.ts';
import { NewestOf, SourceRow } from './source-row.tsx';

function relationWords({ published, cited }: NamingEvidence): string {
  if (published && cited) return 'published by it and cites it';
  return published ? 'published by it' : 'cites it';
}

/** Evidence that the source published, or that cites it, newest first. */
export function SourceEvidence({ page: { evidence, counts } }: { page: SourcePage }) {
  return (
    <Card>
      <CardHeader
        title="Evidence from it or citing it"
        aside={<Count>{totalFigure(counts.evidence)}</Count>}
      />
      {evidence.length === 0 ? (
        <CardBody className="text-ink-2">No evidence was published by it or cites it.</CardBody>
      ) : (
        <ul>
          {evidence.map((item) => (
            <SourceRow
              key={item.id}
              href={paths.article(item.claim.articleId, item.claim.id)}
              title={item.title}
              about={
                <>
                  {relationWords(item)} · {stanceWord[item.stance].toLowerCase()}:{' '}
                  <bdi>{item.claim.statement}</bdi>
                </>
              }
              tag={<Tag>{roleWord[item.role]}</Tag>}
            />
          ))}
        </ul>
      )}
      <NewestOf shown={evidence.length} total={counts.evidence} />
    </Card>
  );
}
