import Link from 'next/link';
import { outcomeTone, outcomeWord } from '#components/responses/response-words.ts';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { SourcePage } from '#lib/queries/source-page.ts';
import { paths } from '#lib/web/paths.ts';

/** When the source was asked about a claim, and what came of it, latest first. Nothing while it never was. */
export function SourceAsked({ page: { asked, counts } }: { page: SourcePage }) {
  if (asked.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Asked for a response" aside={<Count>{counts.asked}</Count>} />
      <ul>
        {asked.map(({ id, askedAt, outcome, claim }) => (
          <li key={id} className="flex items-start gap-3 border-t border-rule px-4 py-2.5 first:border-t-0">
            <div className="min-w-0 flex-1">
              <Link
                dir="auto"
                href={paths.article(claim.articleId, claim.id)}
                prefetch={false}
                className="block rounded-sm text-left font-medium wrap-anywhere hover:underline"
              >
                {claim.statement}
              </Link>
              <p className="mt-0.5 text-xs text-ink-3">
                asked <Time iso={askedAt} />
              </p>
            </div>
            <Tag tone={outcomeTone[outcome]}>{outcomeWord[outcome]}</Tag>
          </li>
        ))}
      </ul>
      {counts.asked > asked.length && (
        <p className="border-t border-rule px-4 py-2.5 text-sm text-ink-3">
          The latest {asked.length} of {counts.asked}
        </p>
      )}
    </Card>
  );
}
