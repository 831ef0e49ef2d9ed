import Link from 'next/link';
import { claimsHref } from '#components/claims-list/claims-href.ts';
import { ConfirmationBadge } from '#components/claim/status-badge.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Count } from '#components/ui/tag.tsx';
import { sourceFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { SourcePage } from '#lib/queries/sources/source-page.ts';
import { totalFigure } from '#lib/domain/words/total-words.ts';
import { paths } from '#lib/web/paths.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** The claims whose chain names the source, newest first, with the words it is named by. */
export function SourceClaims({ page: { source, claims, counts } }: { page: SourcePage }) {
  return (
    <Card>
      <CardHeader title="Claims that name it" aside={<Count>{totalFigure(counts.claims)}</Count>} />
      {claims.length === 0 ? (
        <CardBody className="text-ink-2">No claim names it in who says so.</CardBody>
      ) : (
        <ul>
          {claims.map((claim) => (
            <li
              key={claim.id}
              className="flex items-start gap-3 border-t border-rule px-4 py-2.5 first:border-t-0 max-sm:flex-col max-sm:gap-1.5"
            >
              <div className="min-w-0 flex-1">
                <Link
                  dir="auto"
                  href={paths.article(claim.article.id, claim.id)}
                  prefetch={false}
                  className="block rounded-sm text-left font-serif wrap-anywhere hover:underline"
                >
                  {claim.statement}
                </Link>
                <p className="mt-0.5 line-clamp-1 text-xs text-ink-3">
                  {claim.cues.length > 0 && <>“{claim.cues.map(isolated).join('”, “')}” · </>}
                  <bdi>{claim.article.headline}</bdi>
                </p>
              </div>
              <ConfirmationBadge confirmation={claim.confirmation} size="sm" />
            </li>
          ))}
        </ul>
      )}
      {counts.claims.count > 0 && (
        <p className="border-t border-rule px-4 py-2.5 text-sm">
          <Link
            href={claimsHref(sourceFilters.all(source.id))}
            className="rounded-sm underline decoration-rule underline-offset-3 hover:decoration-current"
          >
            {counts.claims.count === 1
              ? 'See it in the claims list'
              : `See all ${totalFigure(counts.claims)} in the claims list`}
          </Link>
        </p>
      )}
    </Card>
  );
}
