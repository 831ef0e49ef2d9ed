import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { SourceActions } from '#components/sources/source-actions.tsx';
import { SourceClaims } from '#components/sources/source-claims.tsx';
import { SourceEvidence } from '#components/sources/source-evidence.tsx';
import { SourceFacts } from '#components/sources/source-facts.tsx';
import { requireActor } from '#lib/auth/actor.ts';
import { may } from '#lib/domain/policy.ts';
import { sourcePage } from '#lib/queries/source-page.ts';
import { paths } from '#lib/web/paths.ts';

interface SourcePageProps {
  params: Promise<{ sourceId: string }>;
}

// The title and the page read the same source; one request reads it once.
const load = cache(async (sourceId: string) => {
  const actor = await requireActor();
  const known = z.uuid().safeParse(sourceId);
  return { actor, page: known.success ? await sourcePage(actor, known.data) : null };
});

export async function generateMetadata({ params }: SourcePageProps): Promise<Metadata> {
  const { page } = await load((await params).sourceId);
  return { title: page && 'source' in page ? page.source.name : 'Not found' };
}

export default async function OneSourcePage({ params }: SourcePageProps) {
  const { actor, page } = await load((await params).sourceId);
  if (!page) notFound();
  if ('mergedIntoId' in page) redirect(paths.source(page.mergedIntoId));
  const { source, counts, controls } = page;
  const { workspaceId, userId } = actor;
  return (
    <>
      <TopBar crumbs={[{ label: 'Sources', href: paths.sources() }, { label: source.name }]}>
        {may(actor, 'source.edit') && (
          <SourceActions
            key={source.id}
            actor={{ workspaceId, userId }}
            source={source}
            use={{ ...counts, controls: controls.length }}
          />
        )}
      </TopBar>
      <PageBody>
        <PageTitle>
          <bdi>{source.name}</bdi>
        </PageTitle>
        <div className="grid items-start gap-4.5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
          <SourceFacts page={page} />
          <div className="flex min-w-0 flex-col gap-4.5">
            <SourceClaims page={page} />
            <SourceEvidence page={page} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
