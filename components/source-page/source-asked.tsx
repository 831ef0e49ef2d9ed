import { OutcomeTag } from '#components/responses/outcome-tag.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Count } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { SourcePage } from '#lib/queries/sources/source-page.ts';
import { totalFigure } from '#lib/domain/words/total-words.ts';
import { paths } from '#lib/web/paths.ts';
import { NewestOf, SourceRow } from './source-row.tsx';

/** When the source was asked about a claim, and what came of it, newest first. Nothing while it never was. */
export function SourceAsked({ page: { asked, counts } }: { page: SourcePage }) {
  if (asked.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Asked for a response" aside={<Count>{totalFigure(counts.asked)}</Count>} />
      <ul>
        {asked.map(({ id, askedAt, outcome, past, claim }) => (
          <SourceRow
            key={id}
            href={paths.article(claim.articleId, claim.id)}
            title={claim.statement}
            statement
            about={
              <>
                asked <Time iso={askedAt} />
              </>
            }
            tag={<OutcomeTag outcome={outcome} past={past} />}
          />
        ))}
      </ul>
      <NewestOf shown={asked.length} total={counts.asked} />
    </Card>
  );
}
