'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { TextFilter } from '#components/ui/form/text-filter.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { paths } from '#lib/web/paths.ts';

interface ListSearchProps {
  list: 'articles' | 'sources' | 'bin';
  label: string;
  /** What the address asks for. */
  q: string;
  /** What else the address asks for, which stays. */
  beside?: Readonly<Record<string, string>>;
}

/** Narrows a list by words that stand in its address. */
export function ListSearch({ list, label, q, beside = {} }: ListSearchProps) {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  function search(next: string | null) {
    const address = paths[list]({ ...(next !== null && { q: next }), ...beside });
    startTransition(() => router[q === '' ? 'push' : 'replace'](address, { scroll: false }));
  }
  return (
    <div className="flex items-center gap-2 max-sm:w-full" aria-busy={busy || undefined}>
      <TextFilter label={label} value={q === '' ? null : q} onChange={search} />
      {busy && <Spinner label="Updating the list" />}
    </div>
  );
}
