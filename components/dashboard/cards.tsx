'use client';

import type { ReactNode } from 'react';
import type { Dashboard, DashboardView } from '#lib/queries/dashboard/dashboard.ts';
import { AgeCard } from './age-card.tsx';
import { AnswersCard } from './answers-card.tsx';
import { ArticlesCard } from './articles-card.tsx';
import { FigureStrip } from './figure-strip.tsx';
import { NeedsEditorCard } from './needs-editor-card.tsx';
import { SettlingCard } from './settling-card.tsx';
import { SourcesCard } from './sources-card.tsx';
import { WorkloadCard } from './workload-card.tsx';

/** What everybody of a role sees alike. */
export interface ShownCards {
  dashboard: Omit<Dashboard, 'changed' | 'story'>;
  view: DashboardView;
}

interface CardsProps extends ShownCards {
  /** The story that is looked at, where one is. */
  children?: ReactNode;
}

/** What editors watch, one card for each question. */
export function Cards({ dashboard, view, children }: CardsProps) {
  const { readAt, figures, unverifiedHours, articles, blocking, needs } = dashboard;
  const { workload, answers, settling, sources } = dashboard;
  return (
    <>
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
      {children}
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
    </>
  );
}
