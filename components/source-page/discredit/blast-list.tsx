import Link from 'next/link';
import { ConfirmationBadge, StageTag } from '#components/claim/status-badge.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import type { BlastRadius, RestingClaim } from '#lib/domain/shapes/blast-radius.ts';
import { paths } from '#lib/web/paths.ts';
import { waysWords } from './blast-words.ts';

const link = 'rounded-sm text-left wrap-anywhere hover:underline';

function Claims({ title, claims }: { title: string; claims: readonly RestingClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="eyebrow">
        {title} <Count>{claims.length}</Count>
      </h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} className="border-t border-rule py-2 text-sm first:border-t-0">
            <p className="flex flex-wrap items-center gap-2">
              <ConfirmationBadge confirmation={claim.confirmation} size="sm" />
              <StageTag stage={claim.stage} />
            </p>
            <Link
              dir="auto"
              href={paths.article(claim.article.id, claim.id)}
              prefetch={false}
              target="_blank"
              className={`${link} font-serif`}
            >
              {claim.statement}
            </Link>
            <p className="text-xs text-ink-3">
              <bdi>{claim.article.headline}</bdi> · {waysWords(claim.ways)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every claim and article that rests on a source, signed-off claims first. Links open beside what is typed. */
export function BlastList({ radius: { claims, articles } }: { radius: BlastRadius }) {
  if (claims.length === 0) return null;
  return (
    <div
      role="region"
      aria-label="What rests on it"
      tabIndex={0}
      className="flex max-h-[42dvh] flex-col gap-3 overflow-y-auto rounded-md border border-rule p-3 scroll-quiet"
    >
      <Claims title="Signed off, to be reopened" claims={claims.filter((claim) => claim.signedOff)} />
      <Claims title="To be flagged" claims={claims.filter((claim) => !claim.signedOff)} />
      <section aria-label="Articles">
        <h3 className="eyebrow">
          Articles <Count>{articles.length}</Count>
        </h3>
        <ul>
          {articles.map((article) => (
            <li
              key={article.id}
              className="flex items-start gap-2 border-t border-rule py-2 text-sm first:border-t-0"
            >
              <Link
                dir="auto"
                href={paths.article(article.id)}
                prefetch={false}
                target="_blank"
                className={`${link} min-w-0 flex-1`}
              >
                {article.headline}
              </Link>
              <Tag>{article.publicationState.toLowerCase()}</Tag>
              <span className="shrink-0 text-ink-3">
                {article.claims === 1 ? 'one claim' : `${article.claims} claims`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
