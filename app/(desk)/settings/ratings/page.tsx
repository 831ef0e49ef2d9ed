import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RatingList } from '#components/settings/rating-list.tsx';
import { SettingsNav } from '#components/settings/settings-nav.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { houseRatingsPage } from '#lib/queries/workspace/house-ratings.ts';

export const metadata: Metadata = { title: 'House ratings' };

export default async function RatingsPage() {
  const actor = await requireActor();
  const page = await houseRatingsPage(actor);
  if (!page) notFound();
  return (
    <>
      <TopBar crumbs={[{ label: 'Settings' }, { label: 'House ratings' }]} />
      <PageBody>
        <PageTitle>House ratings</PageTitle>
        <SettingsNav here="ratings" />
        <p className="mb-4 max-w-2xl text-ink-2">
          What this desk calls a status towards its readers. It stands beside the status on every screen, in
          reports and in exports, and is the verdict of published reviews.
        </p>
        <RatingList actor={{ workspaceId: actor.workspaceId, userId: actor.userId }} {...page} />
      </PageBody>
    </>
  );
}
