'use client';

import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { ConfirmationIcon, ImportanceArrow } from '#components/claim/status-badge.tsx';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { stepWords } from '#lib/domain/blocking.ts';
import { articleFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import type { BlockingClaim } from '#lib/queries/dashboard/dashboard-blocking.ts';
import { paths } from '#lib/web/paths.ts';
import { StoryLink } from './story-link.tsx';

interface BlockingClaimsProps {
  article: { id: string; headline: string; claims: number; settled: number };
  claims: readonly BlockingClaim[];
  /** Where the story is looked at. */
  href: string;
}

function Blocking({ claim }: { claim: BlockingClaim }) {
  const word = useStatusWord();
  const who = claim.assignee && claim.step !== 'person' ? ` · ${isolated(claim.assignee.name)}` : '';
  return (
    <li>
      <ConfirmationIcon confirmation={claim.confirmation} alt={word(claim.confirmation)} />
      <span>
        <Link href={paths.article(claim.articleId, claim.id)} prefetch={false} dir="auto">
          {claim.statement}
        </Link>
        <span>{stepWords[claim.step] + who}</span>
      </span>
      <ImportanceArrow importance={claim.importance} />
    </li>
  );
}

/** How many open claims stand between a story and its publication, and, one press away, which. */
export function BlockingClaims({ article, claims, href }: BlockingClaimsProps) {
  const open = article.claims - article.settled;
  return (
    <div className="relative">
      <details className="group">
        <summary className="flex w-fit min-h-6 cursor-pointer list-none items-center gap-1 rounded-sm pr-2 text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden="true" className="size-4 group-open:rotate-90" />
          What blocks it
          <span className="sr-only">: {isolated(article.headline)}</span>
        </summary>
        <ul className="blocking-lines">
          {claims.map((claim) => (
            <Blocking key={claim.id} claim={claim} />
          ))}
        </ul>
      </details>
      <span className="absolute top-0 left-32 flex min-h-6 items-center gap-3">
        <TotalLink
          total={open}
          words="open"
          filters={articleFilters.open(article.id)}
          of={`${open === 1 ? 'claim blocks' : 'claims block'} ${isolated(article.headline)}`}
        />
        <StoryLink href={href} headline={article.headline} />
      </span>
    </div>
  );
}
