import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const tones = {
  plain: 'text-ink-2',
  muted: 'text-ink-3',
  ok: 'text-ok',
  warn: 'text-warn',
  danger: 'text-danger',
  info: 'text-info',
};

interface TagProps {
  tone?: keyof typeof tones;
  icon?: ReactNode;
  children: ReactNode;
}

/** A small outlined word beside something. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={cx('tag', tones[tone])}>
      {icon}
      {children}
    </span>
  );
}

/** A number that belongs to the word before it. */
export function Count({ children }: { children: ReactNode }) {
  return <span className="num text-xs font-normal text-ink-3">{children}</span>;
}
