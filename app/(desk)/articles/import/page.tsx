import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportScreen } from '#components/import/import-screen.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { readSettings } from '#lib/config/env.ts';
import { may } from '#lib/domain/access/policy.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Import an article' };

export default async function ImportPage() {
  const actor = await requireActor();
  if (!may(actor, 'article.import')) notFound();
  const { workspaceId, userId } = actor;
  return (
    <>
      <TopBar crumbs={[{ label: 'Articles', href: paths.articles() }, { label: 'Import' }]} />
      <PageBody>
        <PageTitle>Import an article</PageTitle>
        <ImportScreen actor={{ workspaceId, userId }} byAddress={readSettings(process.env).fetching.on} />
      </PageBody>
    </>
  );
}
