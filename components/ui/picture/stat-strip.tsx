import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';

/** A row of figures in one frame; it wraps on narrow screens. */
export function StatStrip({ children }: { children: ReactNode }) {
  return (
    <dl className="num grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-px overflow-hidden rounded-lg border border-rule bg-sheet shadow-card max-sm:grid-cols-2">
      {children}
    </dl>
  );
}

interface StatProps {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  /** Opens exactly the rows the figure counts. */
  href?: string;
  toneClassName?: string;
}

export function Stat({ label, value, detail, href, toneClassName }: StatProps) {
  return (
    <div
      className={cx(
        'relative max-sm:odd:last:col-span-2 bg-sheet px-4 py-3.5 shadow-[0_0_0_1px_var(--color-rule)]',
        href && 'hover:bg-hover',
      )}
    >
      <dt className={cx('eyebrow', toneClassName)}>{label}</dt>
      <dd>
        <span className="mt-1 block text-[1.625rem] leading-tight font-semibold tracking-tight">
          {href ? (
            <Link
              href={href}
              className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
            >
              {value}
              <span className="sr-only"> {label.charAt(0).toLowerCase() + label.slice(1)}</span>
            </Link>
          ) : (
            value
          )}
        </span>
        {detail && <span className="block text-xs text-ink-3">{detail}</span>}
      </dd>
    </div>
  );
}
