import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';

interface PageBodyProps {
  /** All of the screen for lists, most of it for forms, or a column to read. */
  width?: 'full' | 'wide' | 'narrow';
  children: ReactNode;
}

const widths = { full: '', wide: 'max-w-[1232px]', narrow: 'max-w-3xl' };

/** The padded page below the top bar: as wide as what it holds makes use of. */
export function PageBody({ width = 'wide', children }: PageBodyProps) {
  return <div className={cx('w-full px-4 py-5 md:px-7 md:py-5.5', widths[width])}>{children}</div>;
}

/** The page's name, in serif, with what belongs beside it. */
export function PageTitle({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-4.5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="min-w-0 flex-1 basis-40 font-serif text-2xl font-semibold tracking-[-0.01em]">
        {children}
      </h1>
      {aside}
    </div>
  );
}

/** Fills exactly the height left under the top bar, for panes that scroll on their own. */
export function PaneArea({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        'relative h-[calc(100dvh-var(--top-bar)-var(--tab-bar))] min-h-0 overflow-clip',
        className,
      )}
    >
      {children}
    </div>
  );
}
