import type { Metadata } from 'next';
import { z } from 'zod';
import { ClaimsExportMenu } from '#components/exports/claims-export-menu.tsx';
import { StatusLegend } from '#components/claim/status-legend.tsx';
import { AgeCard } from '#components/dashboard/age-card.tsx';
import { AnswersCard } from '#components/dashboard/answers-card.tsx';
import { ArticlesCard } from '#components/dashboard/articles-card.tsx';
import { ChangedVerdictsCard } from '#components/dashboard/changed-verdicts-card.tsx';
import { FigureStrip } from '#components/dashboard/figure-strip.tsx';
import { NeedsEditorCard } from '#components/dashboard/needs-editor-card.tsx';
import { SettlingCard } from '#components/dashboard/settling-card.tsx';
import { SourcesCard } from '#components/dashboard/sources-card.tsx';
import { dashboardHref, storyAnchor } from '#components/dashboard/dashboard-href.ts';
import { OriginsCard } from '#components/dashboard/origins/origins-card.tsx';
import { StoryCard } from '#components/dashboard/story-card.tsx';
import { WorkloadCard } from '#components/dashboard/workload-card.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { noFilters } from '#lib/domain/claim-filters.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { dashboardOnceRead } from '#lib/queries/dashboard/dashboard.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Dashboard' };

const summary = {
  holds: 'The status summary, for people',
  files: (['pdf', 'docx', 'html', 'md'] as const).map((kind) => ({
    kind,
    href: paths.dashboardExport(kind),
  })),
};

interface DashboardPageProps {
  searchParams: Promise<{ people?: string | string[]; weeks?: string | string[]; story?: string | string[] }>;
}

/** The id an address names; none where it is no id. */
function idIn(value: string | string[] | undefined): string | null {
  const parsed = z.uuid().safeParse(value);
  return parsed.success ? parsed.data : null;
}

export default async function DashboardPage({ searchParams }: DashboardPageProps) {
  const { people, weeks, story: storyId } = await searchParams;
  const view = {
    everybody: people === 'all',
    period: parsePeriod([weeks].flat().at(-1)),
    story: idIn(storyId),
  };
  const {
    readAt,
    figures,
    unverifiedHours,
    articles,
    blocking,
    needs,
    changed,
    workload,
    answers,
    settling,
    story,
    sources,
  } = await dashboardOnceRead(await requireActor(), view);
  return (
    <>
      <TopBar search>
        <ClaimsExportMenu filters={noFilters} holds="All claims of this workspace" reports={summary} />
      </TopBar>
      <PageBody width="full">
        <PageTitle aside={<StatusLegend />}>Claim status</PageTitle>
        <div className="grid grid-cols-1 gap-4.5">
          {changed.claims.length > 0 && <ChangedVerdictsCard {...changed} />}
          <FigureStrip figures={figures} readAt={readAt} />
          <div className="grid grid-cols-1 items-start gap-4.5 lg:grid-cols-[1.55fr_1fr]">
            {/* Right under the figures where there is one column, and beside the articles where there are two. */}
            <div className="min-w-0 lg:col-start-2 lg:row-start-1">
              <NeedsEditorCard needs={needs} readAt={readAt} />
            </div>
            <div className="min-w-0 lg:col-start-1 lg:row-start-1">
              <ArticlesCard articles={articles} blocking={blocking} view={view} />
            </div>
          </div>
          {story && (
            <div id={storyAnchor} className="grid scroll-mt-20 grid-cols-1 gap-4.5">
              <StoryCard story={story} now={readAt} closeHref={dashboardHref(view, { story: null })} />
              <OriginsCard story={story} />
            </div>
          )}
          <div className="grid grid-cols-1 items-start gap-4.5 lg:grid-cols-[1.1fr_1fr]">
            <div className="grid min-w-0 grid-cols-1 gap-4.5">
              <WorkloadCard workload={workload} view={view} />
              <SettlingCard settling={settling} view={view} />
            </div>
            <div className="grid min-w-0 grid-cols-1 gap-4.5">
              <AnswersCard answers={answers} />
              <AgeCard ages={figures.ages} limitHours={unverifiedHours} />
            </div>
          </div>
          <SourcesCard sources={sources} />
        </div>
      </PageBody>
    </>
  );
}
