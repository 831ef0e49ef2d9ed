import type { DashboardView } from '#lib/queries/dashboard/dashboard.ts';
import { paths } from '#lib/web/paths.ts';

/** Where the story stands that is looked at. */
export const storyAnchor = 'story';

/** The dashboard as it is looked at, but for what `change` says. */
export function dashboardHref(view: DashboardView, change: Partial<DashboardView>): string {
  const { everybody, period, story } = { ...view, ...change };
  return paths.dashboard({
    ...(everybody && { people: 'all' }),
    weeks: String(period),
    ...(story !== null && { story }),
  });
}

/** The dashboard with this story, at it. */
export function storyHref(view: DashboardView, story: string): string {
  return `${dashboardHref(view, { story })}#${storyAnchor}`;
}
