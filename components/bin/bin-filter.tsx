import { LinkFilter } from '#components/ui/link-filter.tsx';
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
  return <LinkFilter label="Deleted things by kind" choices={choices} />;
}
