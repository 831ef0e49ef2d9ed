import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimsImportScreen } from '#components/import-claims/claims-import-screen.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { may } from '#lib/domain/access/policy.ts';
import { claimsHere } from '#lib/queries/articles/claims-here.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Import claims' };

export default async function ImportClaimsPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await requireActor();
  if (!may(actor, 'claim.record')) notFound();
  const { articleId } = await params;
  const article = await claimsHere(actor, articleId);
  if (!article) notFound();
  const { headline, versionId } = article;
  const { workspaceId, userId, role } = actor;
  return (
    <>
      <TopBar
        crumbs={[
          { label: 'Articles', href: paths.articles() },
          { label: headline, href: paths.article(articleId) },
          { label: 'Import claims' },
        ]}
      />
      <PageBody>
        <PageTitle>Import claims</PageTitle>
        <ClaimsImportScreen
          article={{ id: articleId, headline, versionId }}
          actor={{ workspaceId, userId, role }}
        />
      </PageBody>
    </>
  );
}
