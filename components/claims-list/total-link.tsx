import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { claimsHref } from './claims-href.ts';
import { totalFigure, type Total } from '#lib/domain/words/total-words.ts';

interface TotalLinkProps {
  total: Total | number;
  filters: ClaimFilters;
  /** What is counted, for those who hear the number alone. */
  of: string;
  /** Words shown after the number, inside the link. */
  words?: string;
  className?: string;
}

/** A number that opens the claims it counts. */
export function TotalLink({ total, filters, of, words, className }: TotalLinkProps) {
  const figure = totalFigure(typeof total === 'number' ? { count: total, more: false } : total);
  return (
    <Link
      href={claimsHref(filters)}
      prefetch={false}
      className={cx(
        'num rounded-sm underline decoration-rule underline-offset-3 hover:decoration-current',
        className,
      )}
    >
      {figure}
      {words && ` ${words}`}
      <span className="sr-only"> {of}</span>
    </Link>
  );
}
