import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  aside?: ReactNode;
  level?: 2 | 3 | 4;
  children: ReactNode;
}

/** One block of a panel, with a hairline below. */
export function Section({ title, aside, level = 3, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return (
    <section className="border-b border-rule px-4.5 py-3.5">
      <div className="mb-2 flex items-center gap-2">
        <Heading className="eyebrow min-w-0 flex-1">{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
