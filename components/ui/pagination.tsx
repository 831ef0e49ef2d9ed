import { ArrowRight, ChevronsLeft } from 'lucide-react';
import { LinkButton } from './link-button.tsx';

interface PaginationProps {
  firstHref?: string | null | undefined;
  nextHref?: string | null | undefined;
  /** What is on this page: “50 claims shown”. */
  shown: string;
}

/** Pages by key: there is a first page and a next one, and no page numbers to go stale. */
export function Pagination({ firstHref, nextHref, shown }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex items-center gap-2 py-3">
      <span className="num min-w-0 flex-1 text-sm text-ink-3">{shown}</span>
      {firstHref && (
        <LinkButton size="sm" href={firstHref} icon={<ChevronsLeft aria-hidden="true" />}>
          First
        </LinkButton>
      )}
      {nextHref && (
        <LinkButton size="sm" href={nextHref}>
          Next
          <ArrowRight aria-hidden="true" />
        </LinkButton>
      )}
    </nav>
  );
}
