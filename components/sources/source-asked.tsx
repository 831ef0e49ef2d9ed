import { outcomeTone, outcomeWord } from '#components/responses/response-words.ts';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { SourcePage } from '#lib/queries/source-page.ts';
import { paths } from '#lib/web/paths.ts';
import { NewestOf, SourceRow } from './source-row.tsx';

/** When the source was asked about a claim, and what came of it, newest first. Nothing while it never was. */
export function SourceAsked({ page: { asked, counts } }: { page: SourcePage }) {
  if (asked.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Asked for a response" aside={<Count>{counts.asked}</Count>} />
      <ul>
        {asked.map(({ id, askedAt, outcome, claim }) => (
          <SourceRow
            key={id}
            href={paths.article(claim.articleId, claim.id)}
            title={claim.statement}
            about={
              <>
                asked <Time iso={askedAt} />
              </>
            }
            tag={<Tag tone={outcomeTone[outcome]}>{outcomeWord[outcome]}</Tag>}
          />
        ))}
      </ul>
      <NewestOf shown={asked.length} count={counts.asked} />
    </Card>
  );
}
