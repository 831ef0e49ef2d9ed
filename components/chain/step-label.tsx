import type { ReactNode } from 'react';

/** The label of a field of one step; who listens hears `of` which step it is, who looks sees it. */
export function StepLabel({ children, of }: { children: ReactNode; of: string }) {
  return (
    <span className="text-xs font-medium text-ink-2">
      {children}
      <span className="sr-only">{of}</span>
    </span>
  );
}
