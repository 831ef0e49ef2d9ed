import { TotalLink } from '#components/claims-list/total-link.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { articleFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import type { StoryOverTime } from '#lib/queries/dashboard/dashboard-story.ts';
import { allAnchor } from './origins-anchors.ts';
import { OriginsPicture } from './origins-picture.tsx';
import { OriginsTable } from './origins-table.tsx';
import { drawnAtMost, placeOrigins } from './place-origins.ts';

const lines = [
  { words: 'falls with it', look: 'stroke-unverified-mark', width: 2.5 },
  { words: 'has others too', look: 'stroke-ink-3', width: 1.25 },
  { words: 'against it', look: 'stroke-false-mark', width: 2, dashes: '5 4' },
];

const all = (count: number, words: string) => (
  <a
    href={`#${allAnchor}`}
    className="rounded-sm underline decoration-rule underline-offset-3 hover:decoration-current"
  >
    {`${count} ${words}`.trim()}
  </a>
);

/** What a whole story stands on: which origins, and what falls if one of them is wrong. */
export function OriginsCard({ story: { id, headline, origins } }: { story: StoryOverTime }) {
  const title = (
    <>
      What it stands on: <bdi>{headline}</bdi>
    </>
  );
  if (!origins || origins.claims === 0) {
    return (
      <Card>
        <CardHeader title={title} />
        <p className="p-4 text-ink-2">
          {origins ? 'This story has no claims yet.' : 'This story has more claims than a picture can show.'}
        </p>
      </Card>
    );
  }
  return (
    <Card>
      <CardHeader title={title} />
      <div className="grid gap-3 px-4 py-3">
        <p className="num text-sm text-ink-2">
          <TotalLink
            total={origins.claims}
            filters={articleFilters.all(id)}
            words={origins.claims === 1 ? 'claim' : 'claims'}
            of={`in ${isolated(headline)}`}
          />{' '}
          {origins.reports === 0 ? (
            'without a report for or against them.'
          ) : (
            <>
              with {all(origins.reports, origins.reports === 1 ? 'report' : 'reports')} for or against,{' '}
              {origins.origins.length === 0 ? (
                'none of which counts.'
              ) : (
                <>
                  that stand on{' '}
                  {all(origins.origins.length, origins.origins.length === 1 ? 'origin' : 'origins')}.
                </>
              )}
            </>
          )}
        </p>
        <OriginsPicture origins={origins} articleId={id} />
        <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
          {lines.map(({ words, look, width, dashes }) => (
            <li key={words} className="inline-flex items-center gap-1.5">
              <svg aria-hidden="true" width="22" height="4">
                <line x2="22" y1="2" y2="2" strokeWidth={width} strokeDasharray={dashes} className={look} />
              </svg>
              {words}
            </li>
          ))}
        </ul>
        {placeOrigins(origins).more && (
          <p className="text-xs text-ink-3">
            Drawn are the {drawnAtMost.origins} that carry most, and at most {drawnAtMost.standings} of what
            stands on them; the table has all.
          </p>
        )}
      </div>
      <OriginsTable origins={origins} articleId={id} />
    </Card>
  );
}
