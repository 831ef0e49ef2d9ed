import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface CardProps {
  as?: 'div' | 'section' | 'article' | 'li';
  className?: string;
  children: ReactNode;
}

export function Card({ as: Element = 'section', className, children }: CardProps) {
  return (
    <Element
      className={cx(
        'min-w-0 break-inside-avoid overflow-hidden rounded-lg border border-rule bg-sheet shadow-card',
        className,
      )}
    >
      {children}
    </Element>
  );
}

interface CardHeaderProps {
  title: ReactNode;
  icon?: ReactNode;
  aside?: ReactNode;
  level?: 2 | 3;
}

export function CardHeader({ title, icon, aside, level = 2 }: CardHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <header className="flex min-h-[45px] items-center gap-2 border-b border-rule px-4 py-2">
      {icon}
      <Heading className="min-w-0 flex-1 font-semibold">{title}</Heading>
      {aside && <div className="flex items-center gap-2 text-ink-3">{aside}</div>}
    </header>
  );
}

export function CardBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx('p-4', className)}>{children}</div>;
}
