import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { ConfidentialTag } from '#components/confidential/confidential-tag.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { ControlCard } from '#components/source-page/control/control-card.tsx';
import { SourceActions } from '#components/source-page/source-actions.tsx';
import { SourceArticles } from '#components/source-page/source-articles.tsx';
import { SourceAsked } from '#components/source-page/source-asked.tsx';
import { SourceClaims } from '#components/source-page/source-claims.tsx';
import { SourceEvidence } from '#components/source-page/source-evidence.tsx';
import { SourceFacts } from '#components/source-page/source-facts.tsx';
import { SourceHistory } from '#components/source-page/source-history.tsx';
import { SourceLooks } from '#components/source-page/source-looks.tsx';
import { StandingNotice } from '#components/source-page/discredit/standing-notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { may } from '#lib/domain/access/policy.ts';
import { sourceArticles } from '#lib/queries/sources/source-articles.ts';
import { sourcePage } from '#lib/queries/sources/source-page.ts';
import { workspaceRules } from '#lib/queries/workspace/workspace-rules.ts';
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
  // A title stays in the browser's history and stands in its bar, where more people read it.
  if (!page || !('source' in page)) return { title: 'Not found' };
  return { title: page.source.withheld ? 'A source' : page.source.name };
}

export default async function OneSourcePage({ params }: SourcePageProps) {
  const { actor, page } = await load((await params).sourceId);
  if (!page) notFound();
  if ('mergedIntoId' in page) redirect(paths.source(page.mergedIntoId));
  const { source, counts } = page;
  const [{ articles, total }, { admiralty }] = await Promise.all([
    sourceArticles(actor, source.id),
    workspaceRules(actor),
  ]);
  const { workspaceId, userId } = actor;
  const mayEdit = may(actor, 'source.edit');
  const mayDiscredit = may(actor, 'source.discredit');
  return (
    <>
      <TopBar crumbs={[{ label: 'Sources', href: paths.sources() }, { label: source.name }]}>
        {mayEdit && (
          <SourceActions
            key={source.id}
            actor={{ workspaceId, userId }}
            source={source}
            use={counts}
            graded={admiralty}
            mayDiscredit={mayDiscredit}
            mayLift={may(actor, 'confidential.lift')}
          />
        )}
      </TopBar>
      <PageBody width="full">
        <PageTitle
          aside={
            <>
              {source.confidential && <ConfidentialTag />}
              {source.standing === 'DISCREDITED' && <Tag tone="danger">Discredited</Tag>}
            </>
          }
        >
          <bdi>{source.name}</bdi>
        </PageTitle>
        <StandingNotice source={source} mayUndo={mayDiscredit} />
        <div className="grid items-start gap-4.5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4.5">
            <SourceFacts page={page} graded={admiralty} />
            <ControlCard page={page} actor={mayEdit ? { workspaceId, userId } : null} />
          </div>
          <div className="flex min-w-0 flex-col gap-4.5">
            <SourceClaims page={page} />
            <SourceEvidence page={page} />
            <SourceAsked page={page} />
            <SourceArticles articles={articles} total={total} />
            <SourceLooks key={source.id} sourceId={source.id} looks={page.looks} />
            {mayEdit && <SourceHistory key={source.id} source={source} />}
          </div>
        </div>
      </PageBody>
    </>
  );
}
