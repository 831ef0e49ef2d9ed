import Link from 'next/link';
import { cx } from './cx.ts';

interface LinkFilterProps {
  /** What is chosen among, for who does not see it. */
  label: string;
  choices: readonly { label: string; href: string; on: boolean }[];
}

/** One choice among few, each an address of its own. */
export function LinkFilter({ label: legend, choices }: LinkFilterProps) {
  return (
    <nav aria-label={legend} className="mb-3 flex flex-wrap gap-1.5">
      {choices.map(({ label, href, on }) => (
        <Link
          key={label}
          href={href}
          aria-current={on ? 'page' : undefined}
          className={cx(
            'inline-flex min-h-6.5 items-center rounded-full border px-2.5 text-xs',
            on ? 'border-control bg-well font-semibold' : 'border-rule hover:bg-hover',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
