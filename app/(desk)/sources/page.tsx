import { SearchX, ShieldCheck, Users } from 'lucide-react';
import type { Metadata } from 'next';
import { RowKeys } from '#components/claims-list/row-keys.tsx';
import { ListSearch } from '#components/shell/list-search.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { NewSourceButton } from '#components/sources-list/new-source-button.tsx';
import { StandingFilter } from '#components/sources-list/standing-filter.tsx';
import { SourcesTable } from '#components/sources-list/sources-table.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { may } from '#lib/domain/access/policy.ts';
import { parsePageKey } from '#lib/queries/claims/claims-list.ts';
import { sourcesList } from '#lib/queries/sources/sources-list.ts';
import { workspaceRules } from '#lib/queries/workspace/workspace-rules.ts';
import { wordsIn, type AddressSearch } from '#lib/web/list-address.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Sources' };

function NoSources({ q, discredited }: { q: string; discredited: boolean }) {
  if (discredited && q === '') {
    return (
      <EmptyState
        icon={<ShieldCheck />}
        title="No source is discredited"
        action={<LinkButton href={paths.sources()}>Show all sources</LinkButton>}
      >
        An editor can discredit one on its page.
      </EmptyState>
    );
  }
  return q === '' ? (
    <EmptyState icon={<Users />} title="No sources yet">
      Sources are the parties that say or publish things. Add one here, or while you record who says so.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<SearchX />}
      title="No source has this name"
      action={<LinkButton href={paths.sources()}>Show all sources</LinkButton>}
    >
      Try a part of the name, or one it goes by in another script.
    </EmptyState>
  );
}

export default async function SourcesPage({ searchParams }: { searchParams: Promise<AddressSearch> }) {
  const actor = await requireActor();
  const search = await searchParams;
  const q = wordsIn(search);
  const after = parsePageKey([search['after']].flat()[0]);
  const discredited = search['standing'] === 'discredited';
  const [{ rows, next }, { admiralty }] = await Promise.all([
    sourcesList(actor, { q, discredited, after }),
    workspaceRules(actor),
  ]);
  const { workspaceId, userId } = actor;
  const words = { ...(q !== '' && { q }), ...(discredited && { standing: 'discredited' }) };
  return (
    <>
      <TopBar crumbs={[{ label: 'Sources' }]}>
        {may(actor, 'source.edit') && <NewSourceButton actor={{ workspaceId, userId }} graded={admiralty} />}
      </TopBar>
      <PageBody width="full">
        <PageTitle
          aside={
            <ListSearch
              list="sources"
              label="Find a name or alias"
              q={q}
              {...(discredited && { beside: { standing: 'discredited' } })}
            />
          }
        >
          Sources
        </PageTitle>
        <StandingFilter q={q} discredited={discredited} />
        <Card>
          {rows.length === 0 && after === null ? (
            <NoSources q={q} discredited={discredited} />
          ) : (
            <RowKeys what="source">
              <SourcesTable rows={rows} graded={admiralty} />
            </RowKeys>
          )}
        </Card>
        {(after !== null || next !== null) && (
          <Pagination
            shown={`${rows.length} on this page`}
            firstHref={after === null ? null : paths.sources(words)}
            nextHref={next === null ? null : paths.sources({ ...words, after: next })}
          />
        )}
      </PageBody>
    </>
  );
}
