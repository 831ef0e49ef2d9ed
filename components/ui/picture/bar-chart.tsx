import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import type { BarSegment } from './stacked-bar.tsx';

interface BarChartProps {
  label: string;
  /** What is counted, in the plural: “claims”. */
  unit: string;
  bars: readonly BarSegment[];
}

/** Counts side by side as upright bars, each a link to what it counts. */
export function BarChart({ label, unit, bars }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul aria-label={label} className="num flex h-40 items-stretch gap-2 px-4 pt-3 pb-2 sm:gap-4">
      {bars.map((bar) => {
        const column = (
          <>
            <span className="mb-1 text-xs text-ink-2">
              {bar.value}
              <span className="sr-only">
                {' '}
                {unit}, {bar.label}
              </span>
            </span>
            <span
              aria-hidden="true"
              style={{ height: `${(bar.value / most) * 100}%` }}
              className={cx(
                'min-h-0.5 w-full max-w-17 shrink rounded-[3px] group-hover:opacity-85',
                bar.className,
              )}
            />
          </>
        );
        const look = 'group flex min-h-0 w-full flex-1 flex-col items-center justify-end rounded-sm';
        return (
          <li key={bar.key} className="flex min-w-0 flex-1 flex-col items-center">
            {bar.href ? (
              <Link href={bar.href} prefetch={false} className={look}>
                {column}
              </Link>
            ) : (
              <span className={look}>{column}</span>
            )}
            <span aria-hidden="true" className="mt-1.5 text-xs whitespace-nowrap text-ink-3">
              {bar.label}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
