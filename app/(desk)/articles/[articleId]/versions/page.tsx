import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { VersionsScreen } from '#components/versions/versions-screen.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { may } from '#lib/domain/access/policy.ts';
import { articleVersions } from '#lib/queries/articles/article-versions.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Versions' };

interface VersionsPageProps {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<{ before?: string | string[]; after?: string | string[] }>;
}

/** The number an address names; none where it is no number of a version. */
function numberIn(text: string | string[] | undefined): number | null {
  const number = typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  return number;
}

export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const actor = await requireActor();
  const { articleId } = await params;
  const { before, after } = await searchParams;
  const compared = await articleVersions(actor, articleId, {
    before: numberIn(before),
    after: numberIn(after),
  });
  if (!compared) notFound();
  return (
    <>
      <TopBar
        crumbs={[
          { label: 'Articles', href: paths.articles() },
          { label: compared.headline, href: paths.article(articleId) },
          { label: 'Versions' },
        ]}
      />
      <PageBody>
        <PageTitle>Versions</PageTitle>
        <VersionsScreen articleId={articleId} compared={compared} mayAdd={may(actor, 'article.edit')} />
      </PageBody>
    </>
  );
}
