import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';

interface ProgressProps {
  label: ReactNode;
  value: number;
  max: number;
  detail?: ReactNode;
}

/** Long work, with its count. */
export function Progress({ label, value, max, detail }: ProgressProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline gap-2 text-sm">
        <span id={id} className="min-w-0 flex-1">
          {label}
        </span>
        <span className="num text-xs text-ink-3">{detail ?? `${value} of ${max}`}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="h-1.5 overflow-hidden rounded-full bg-rule"
      >
        <div
          style={{ width: `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }}
          className="h-full rounded-full bg-accent transition-[width]"
        />
      </div>
    </div>
  );
}

/** Holds the place of what is still loading. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={cx('block animate-shimmer rounded-md bg-rule', className ?? 'h-4')} />
  );
}
