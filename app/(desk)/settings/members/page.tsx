import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { InvitationList } from '#components/members/invitation-list.tsx';
import { InviteDialog } from '#components/members/invite-dialog.tsx';
import { MemberList } from '#components/members/member-list.tsx';
import { SettingsNav } from '#components/settings/settings-nav.tsx';
import { UpgradeNotice } from '#components/settings/upgrade-notice.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { mailIsOn } from '#lib/mail/outbox.ts';
import { members } from '#lib/queries/workspace/members.ts';
import { upgradeProgress } from '#lib/queries/workspace/upgrade-progress.ts';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage() {
  const actor = await requireActor();
  const [found, upgrade] = await Promise.all([members(actor), upgradeProgress(actor)]);
  if (!found) notFound();
  return (
    <>
      <TopBar crumbs={[{ label: 'Settings' }, { label: 'Members' }]} />
      <PageBody width="full">
        <PageTitle aside={<InviteDialog mailIsOn={mailIsOn()} />}>Members</PageTitle>
        <SettingsNav here="members" />
        <div className="flex flex-col gap-4.5">
          {upgrade !== null && <UpgradeNotice progress={upgrade} />}
          <MemberList members={found.members} userId={actor.userId} />
          {found.invitations.length > 0 && <InvitationList invitations={found.invitations} />}
        </div>
      </PageBody>
    </>
  );
}
