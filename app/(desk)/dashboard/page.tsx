import type { Metadata } from 'next';
import { z } from 'zod';
import { ClaimsExportMenu } from '#components/exports/claims-export-menu.tsx';
import { StatusLegend } from '#components/claim/status-legend.tsx';
import { ChangedVerdictsCard } from '#components/dashboard/changed-verdicts-card.tsx';
import { DashboardCards } from '#components/dashboard/dashboard-cards.tsx';
import { dashboardHref, storyAnchor } from '#components/dashboard/dashboard-href.ts';
import { OriginsCard } from '#components/dashboard/origins/origins-card.tsx';
import { StoryCard } from '#components/dashboard/story-card.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { noFilters } from '#lib/domain/claim-filters.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { dashboardOnceRead } from '#lib/queries/dashboard/dashboard.ts';
import { passDown } from '#lib/web/passing-down/passed-down.ts';
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
  const dashboard = await dashboardOnceRead(await requireActor(), view);
  const { changed, story, ...cards } = dashboard;
  // With a story it is looked at by one, and links to itself with that.
  const stands = view.story === null && passDown('dashboardCards', { dashboard, view });
  return (
    <>
      <TopBar search>
        <ClaimsExportMenu filters={noFilters} holds="All claims of this workspace" reports={summary} />
      </TopBar>
      <PageBody width="full">
        <PageTitle aside={<StatusLegend />}>Claim status</PageTitle>
        <div className="grid grid-cols-1 gap-4.5">
          {changed.claims.length > 0 && <ChangedVerdictsCard {...changed} />}
          <DashboardCards shown={stands ? null : { dashboard: cards, view }}>
            {story && (
              <div id={storyAnchor} className="grid scroll-mt-20 grid-cols-1 gap-4.5">
                <StoryCard
                  story={story}
                  nowIso={dashboard.readAt}
                  closeHref={dashboardHref(view, { story: null })}
                />
                <OriginsCard story={story} />
              </div>
            )}
          </DashboardCards>
        </div>
      </PageBody>
    </>
  );
}
