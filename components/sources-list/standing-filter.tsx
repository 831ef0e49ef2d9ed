import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import { paths } from '#lib/web/paths.ts';

interface StandingFilterProps {
  q: string;
  discredited: boolean;
}

/** All sources, or the discredited ones; the words that are searched for stay. */
export function StandingFilter({ q, discredited }: StandingFilterProps) {
  const words = q === '' ? {} : { q };
  const choices = [
    { label: 'All', href: paths.sources(words), on: !discredited },
    { label: 'Discredited', href: paths.sources({ ...words, standing: 'discredited' }), on: discredited },
  ];
  return (
    <nav aria-label="Sources by standing" className="mb-3 flex gap-1.5">
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
