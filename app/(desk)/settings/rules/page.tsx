import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RulesForm } from '#components/settings/rules-form.tsx';
import { SettingsNav } from '#components/settings/settings-nav.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { may } from '#lib/domain/access/policy.ts';
import { workspaceRules } from '#lib/queries/workspace/workspace-rules.ts';

export const metadata: Metadata = { title: 'Rules' };

export default async function RulesPage() {
  const actor = await requireActor();
  if (!may(actor, 'workspace.rules')) notFound();
  const rules = await workspaceRules(actor);
  return (
    <>
      <TopBar crumbs={[{ label: 'Settings' }, { label: 'Rules' }]} />
      <PageBody>
        <PageTitle>Rules</PageTitle>
        <SettingsNav here="rules" />
        <RulesForm actor={{ workspaceId: actor.workspaceId, userId: actor.userId }} rules={rules} />
      </PageBody>
    </>
  );
}
