import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import { binKindSchema, type BinKind } from '#lib/domain/bin/bin.ts';
import { paths } from '#lib/web/paths.ts';
import { binKindWords } from './bin-words.ts';

/** All that was deleted, or one kind of it; the words that are searched for stay. */
export function BinFilter({ q, kind }: { q: string; kind: BinKind | null }) {
  const words = q === '' ? {} : { q };
  const choices = [null, ...binKindSchema.options].map((each) => ({
    label: each === null ? 'All' : binKindWords[each].all,
    href: paths.bin(each === null ? words : { ...words, kind: each }),
    on: each === kind,
  }));
  return (
    <nav aria-label="Deleted things by kind" className="mb-3 flex flex-wrap gap-1.5">
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
