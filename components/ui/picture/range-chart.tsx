import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';

/** One column: from the ground up to `low` in full, and thin from there up to `high`; nothing where there was none. */
export interface RangeColumn {
  key: string;
  /** Under the column. */
  label: string;
  /** What it is, in words, for a pointer and for those who don’t see it. */
  words: string;
  low: number | null;
  high: number | null;
  href: string;
}

interface RangeChartProps {
  label: string;
  columns: readonly RangeColumn[];
  /** Where a line across is drawn, and what stands at it. */
  ticks: readonly { at: number; label: string }[];
}

const height = 168;
const top = 14;
const ground = height - 22;
/** So many labels fit under the columns on a phone. */
const labelsAtMost = 6;

/** Two values a column, as a bar and a line above it, each column a link. Widths are in percent, heights in pixels. */
export function RangeChart({ label, columns, ticks }: RangeChartProps) {
  const most = Math.max(1, ...ticks.map(({ at }) => at), ...columns.map(({ high }) => high ?? 0));
  const y = (value: number) => ground - (value / most) * (ground - top);
  const width = 100 / Math.max(1, columns.length);
  const every = Math.ceil(columns.length / labelsAtMost);
  return (
    <div className="num flex gap-2">
      <svg aria-hidden="true" width={34} height={height} className="shrink-0">
        {ticks.map((tick) => (
          <text key={tick.at} x="100%" y={y(tick.at) + 4} textAnchor="end" className="fill-ink-3 text-2xs">
            {tick.label}
          </text>
        ))}
      </svg>
      <svg
        role="group"
        aria-label={label}
        width="100%"
        height={height}
        className="min-w-0 flex-1 overflow-visible"
      >
        {ticks.map(({ at }) => (
          <line key={at} x1="0" x2="100%" y1={y(at)} y2={y(at)} className="stroke-rule" />
        ))}
        {columns.map(({ key, label: under, words, low, high, href }, nth) => {
          const middle = `${(nth + 0.5) * width}%`;
          // Counted from the newest, which always has its label.
          const isNamed = (columns.length - 1 - nth) % every === 0;
          return (
            <g key={key}>
              <Link href={href} prefetch={false} aria-label={words} className="group">
                <title>{words}</title>
                <rect
                  x={`${nth * width}%`}
                  width={`${width}%`}
                  y={top}
                  height={ground - top}
                  className="fill-transparent group-hover:fill-hover/60"
                />
                {low !== null && high !== null && (
                  <>
                    <line
                      x1={middle}
                      x2={middle}
                      y1={y(high)}
                      y2={y(low)}
                      strokeWidth={2}
                      className="stroke-unverifiable-mark"
                    />
                    <circle cx={middle} cy={y(high)} r={3} className="fill-unverifiable-mark" />
                    <rect
                      x={`${(nth + 0.22) * width}%`}
                      width={`${0.56 * width}%`}
                      y={Math.min(y(low), ground - 2)}
                      height={Math.max(2, ground - y(low))}
                      rx={2}
                      className="fill-confirmed-mark"
                    />
                  </>
                )}
              </Link>
              <text
                aria-hidden="true"
                x={middle}
                y={height - 6}
                textAnchor="middle"
                className={cx('fill-ink-3 text-2xs', !isNamed && 'hidden')}
              >
                {under}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={ground} y2={ground} className="stroke-control" />
      </svg>
    </div>
  );
}
