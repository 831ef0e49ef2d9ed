import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';

/** Lets a wide table scroll sideways inside its card, by keyboard too. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="relative overflow-x-auto scroll-quiet focus-visible:-outline-offset-2"
    >
      {children}
    </div>
  );
}

export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return <table {...rest} className={cx('num w-full border-collapse text-sm', className)} />;
}

interface CellProps {
  numeric?: boolean;
}

export function Th({ numeric, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        'bg-well px-4 py-2 text-xs font-medium whitespace-nowrap text-ink-3',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
    />
  );
}

export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={cx('hover:bg-hover/60', className)} />;
}

export function Td({ numeric, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      {...rest}
      className={cx('border-t border-rule px-4 py-2.5 align-middle', numeric && 'text-right', className)}
    />
  );
}
