import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const tones = {
  info: { look: 'bg-info-soft', icon: <Info aria-hidden="true" className="text-info" /> },
  ok: { look: 'bg-ok-soft', icon: <CircleCheck aria-hidden="true" className="text-ok" /> },
  warn: { look: 'bg-warn-soft', icon: <TriangleAlert aria-hidden="true" className="text-warn" /> },
  danger: { look: 'bg-danger-soft', icon: <CircleAlert aria-hidden="true" className="text-danger" /> },
};

interface NoticeProps {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** It appeared in answer to something a person did: read it out. */
  live?: boolean;
}

export function Notice({ tone = 'info', title, children, action, live = false }: NoticeProps) {
  const role = tone === 'danger' ? 'alert' : 'status';
  return (
    <div
      role={live ? role : undefined}
      className={cx('flex items-start gap-2.5 rounded-md px-3 py-2.5 text-sm text-ink-2', tones[tone].look)}
    >
      <span className="mt-px">{tones[tone].icon}</span>
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold text-ink">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
