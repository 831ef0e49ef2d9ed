'use client';

import { claimsHref } from '#components/claims-list/claims-href.ts';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { confirmationLook } from '#components/claim/status-words.ts';
import { StackedBar } from '#components/ui/picture/stacked-bar.tsx';
import { articleFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { ArticleFigures } from '#lib/queries/articles/article-figures.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface ArticleBarProps {
  article: Pick<ArticleFigures, 'byStatus'> & { id: string; headline: string };
}

/** The claims of an article by status, those that are open hatched; each part opens its claims. */
export function ArticleBar({ article: { id, headline, byStatus } }: ArticleBarProps) {
  const word = useStatusWord();
  return (
    <StackedBar
      label={`Claims of ${isolated(headline)} by status`}
      segments={byStatus.map(({ confirmation, claims, settled }) => ({
        key: confirmation,
        label: word(confirmation, 'within'),
        value: claims,
        className: confirmationLook[confirmation].mark,
        hatched: { value: claims - settled, label: 'open' },
        href: claimsHref(articleFilters.ofStatus(id, confirmation)),
      }))}
    />
  );
}
