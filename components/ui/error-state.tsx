import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface ErrorStateProps {
  /** What happened. */
  title: string;
  /** What was kept. */
  kept?: ReactNode;
  /** What to do. */
  next: ReactNode;
  /** What to quote when asking for help. */
  reference?: string | undefined;
  children?: ReactNode;
}

/** A whole page, or part of one, that could not be shown. */
export function ErrorState({ title, kept, next, reference, children }: ErrorStateProps) {
  return (
    <section className="mx-auto flex w-full max-w-lg flex-col items-start gap-3 px-6 py-16">
      <CircleAlert aria-hidden="true" className="size-6 text-ink-3" />
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      {kept && <p className="text-ink-2">{kept}</p>}
      <p className="text-ink-2">{next}</p>
      {children && <div className="mt-1 flex flex-wrap gap-2">{children}</div>}
      {reference && (
        <p className="num mt-2 text-xs text-ink-3">
          Reference <code className="font-sans select-all">{reference}</code>
        </p>
      )}
    </section>
  );
}
