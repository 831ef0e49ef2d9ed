import Link from 'next/link';
import type { CSSProperties } from 'react';
import { cx } from '#components/ui/cx.ts';

export interface BarSegment {
  key: string;
  /** As it stands within a line: “unverified”. */
  label: string;
  value: number;
  /** Its colour, such as `bg-confirmed-mark`. */
  className: string;
  href?: string | undefined;
  /** How much of `value` is hatched, with the words for it. */
  hatched?: { value: number; label: string } | undefined;
}

interface HatchedStyle extends CSSProperties {
  '--hatched': string;
}

const heights = { sm: 'h-1.5', md: 'h-2', lg: 'h-3' };

interface StackedBarProps {
  /** What the whole bar shows, for those who cannot see it. */
  label: string;
  segments: readonly BarSegment[];
  size?: keyof typeof heights;
}

function wordsOf({ value, label, hatched }: BarSegment): string {
  return `${value} ${label}${hatched && hatched.value > 0 ? ` (${hatched.value} ${hatched.label})` : ''}`;
}

function lookOf({ value, className, hatched }: BarSegment) {
  if (!hatched || hatched.value === 0) return { className };
  const style: HatchedStyle = { '--hatched': `${(100 * hatched.value) / value}%` };
  return { className: cx(className, 'hatched'), style };
}

/** Parts of a whole. Its words say each part with its number; with `href` a part opens what it counts. */
export function StackedBar({ label, segments, size = 'md' }: StackedBarProps) {
  const shown = segments.filter((segment) => segment.value > 0);
  const linked = shown.some((segment) => segment.href);
  const words = shown.map(wordsOf).join(', ') || 'none';
  const look = cx('flex w-full min-w-24 overflow-hidden rounded-full bg-rule', heights[size]);
  if (!linked) {
    return (
      <span role="img" aria-label={`${label}: ${words}`} title={words} className={look}>
        {shown.map((segment) => {
          const { className, style } = lookOf(segment);
          return (
            <span
              key={segment.key}
              style={{ ...style, flexGrow: segment.value }}
              className={cx(part, className)}
            />
          );
        })}
      </span>
    );
  }
  return (
    <ul aria-label={label} className="bar-links">
      {shown.map((segment) => {
        const { className, style } = lookOf(segment);
        return (
          <li key={segment.key} style={{ flexGrow: segment.value }}>
            <Link href={segment.href ?? '#'} prefetch={false} title={wordsOf(segment)}>
              <span aria-hidden="true" style={style} className={cx(heights[size], className)} />
              <span className="sr-only">{wordsOf(segment)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const part = 'block min-w-1 basis-0 border-r-[1.5px] border-sheet last:border-r-0';

export function Legend({ items }: { items: readonly { label: string; className: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
      {items.map((item) => (
        <li key={item.label} className="inline-flex min-w-0 items-center gap-1.5 wrap-anywhere">
          <span aria-hidden="true" className={cx('size-2.5 rounded-[2px]', item.className)} />
          {item.label}
        </li>
      ))}
    </ul>
  );
}
