import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MailCard } from '#components/settings/mail-card.tsx';
import { SettingsNav } from '#components/settings/settings-nav.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { mailState } from '#lib/queries/workspace/mail-state.ts';

export const metadata: Metadata = { title: 'Mail' };

export default async function MailPage() {
  const actor = await requireActor();
  const state = await mailState(actor);
  if (!state) notFound();
  return (
    <>
      <TopBar crumbs={[{ label: 'Settings' }, { label: 'Mail' }]} />
      <PageBody>
        <PageTitle>Mail</PageTitle>
        <SettingsNav here="mail" />
        <MailCard state={state} />
      </PageBody>
    </>
  );
}
