import { Trash2 } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BinFilter } from '#components/bin/bin-filter.tsx';
import { BinList } from '#components/bin/bin-list.tsx';
import { emptyBinWords } from '#components/bin/bin-words.ts';
import { ListSearch } from '#components/shell/list-search.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { binKindSchema } from '#lib/domain/bin/bin.ts';
import { bin } from '#lib/queries/bin/bin.ts';
import { wordsIn, type AddressSearch } from '#lib/web/list-address.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Bin' };

const kindIn = binKindSchema.nullable().catch(null);

export default async function BinPage({ searchParams }: { searchParams: Promise<AddressSearch> }) {
  const actor = await requireActor();
  const search = await searchParams;
  const q = wordsIn(search);
  const kind = kindIn.parse(search['kind'] ?? null);
  const after = [search['after']].flat()[0] ?? null;
  const page = await bin(actor, { q, kind, after });
  if (!page) notFound();
  const { rows, next } = page;
  const words = { ...(q !== '' && { q }), ...(kind !== null && { kind }) };
  const empty = emptyBinWords(q !== '' || kind !== null);
  return (
    <>
      <TopBar crumbs={[{ label: 'Bin' }]} />
      <PageBody>
        <PageTitle
          aside={
            <ListSearch
              list="bin"
              label="Find what was deleted"
              q={q}
              {...(kind !== null && { beside: { kind } })}
            />
          }
        >
          Bin
        </PageTitle>
        <BinFilter q={q} kind={kind} />
        <Card>
          {rows.length === 0 && after === null ? (
            <EmptyState
              icon={<Trash2 />}
              title={empty.title}
              {...(Object.keys(words).length > 0 && {
                action: <LinkButton href={paths.bin()}>Show everything in the bin</LinkButton>,
              })}
            >
              {empty.next}
            </EmptyState>
          ) : (
            <BinList rows={rows} />
          )}
        </Card>
        {(after !== null || next !== null) && (
          <Pagination
            shown={`${rows.length} on this page`}
            firstHref={after === null ? null : paths.bin(words)}
            nextHref={next === null ? null : paths.bin({ ...words, after: next })}
          />
        )}
      </PageBody>
    </>
  );
}
