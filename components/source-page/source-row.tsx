import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { totalFigure, type Total } from '#lib/domain/words/total-words.ts';

interface SourceRowProps {
  href: string;
  /** What it leads to. */
  title: string;
  /** It is a claim's statement. */
  statement?: boolean;
  about: ReactNode;
  tag?: ReactNode;
}

/** One of the things on the page of a source that name it. */
export function SourceRow({ href, title, statement = false, about, tag }: SourceRowProps) {
  return (
    <li className="flex items-start gap-3 border-t border-rule px-4 py-2.5 first:border-t-0">
      <div className="min-w-0 flex-1">
        <Link
          dir="auto"
          href={href}
          prefetch={false}
          className={cx(
            'block rounded-sm text-left wrap-anywhere hover:underline',
            statement ? 'font-serif' : 'font-medium',
          )}
        >
          {title}
        </Link>
        <p className="mt-0.5 line-clamp-1 text-xs text-ink-3">{about}</p>
      </div>
      {tag}
    </li>
  );
}

/** Says that there are more than the newest that are shown. */
export function NewestOf({ shown, total }: { shown: number; total: Total }) {
  if (total.count <= shown && !total.more) return null;
  return (
    <p className="border-t border-rule px-4 py-2.5 text-sm text-ink-3">
      The newest {shown} of {totalFigure(total)}
    </p>
  );
}
