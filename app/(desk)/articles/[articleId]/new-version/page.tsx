import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewVersionScreen } from '#components/versions/new-version-screen.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { readSettings } from '#lib/config/env.ts';
import { may } from '#lib/domain/access/policy.ts';
import { articleWithText } from '#lib/queries/articles/article-with-text.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'New version' };

export default async function NewVersionPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await requireActor();
  if (!may(actor, 'article.edit')) notFound();
  const { articleId } = await params;
  const article = await articleWithText(actor, articleId);
  if (!article) notFound();
  const { workspaceId, userId } = actor;
  return (
    <>
      <TopBar
        crumbs={[
          { label: 'Articles', href: paths.articles() },
          { label: article.headline, href: paths.article(articleId) },
          { label: 'New version' },
        ]}
      />
      <PageBody>
        <PageTitle>New version</PageTitle>
        <NewVersionScreen
          article={article}
          actor={{ workspaceId, userId }}
          byAddress={readSettings(process.env).fetching.on}
        />
      </PageBody>
    </>
  );
}
