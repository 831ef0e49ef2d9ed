import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { ArticleWorkspace } from '#components/workspace/article-workspace.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { parseClaimFilters, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { areMarksShown, marksCookie } from '#lib/web/unlooked-marks.ts';
import { articleWorkspace } from '#lib/queries/articles/article-workspace.ts';

interface WorkspacePageProps {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<{ claim?: string | string[]; list?: string | string[] }>;
}

// The title and the page read the same article; one request reads it once.
const load = cache(async (articleId: string) => {
  const actor = await requireActor();
  const known = z.uuid().safeParse(articleId);
  return { actor, data: known.success ? await articleWorkspace(actor, known.data) : null };
});

export async function generateMetadata({ params }: WorkspacePageProps): Promise<Metadata> {
  const { data } = await load((await params).articleId);
  return { title: data?.article.headline ?? 'Not found' };
}

/** The list a person came from; `null` without one, or where its address can't be read and it would be another. */
function listIn(list: string | string[] | undefined): ClaimFilters | null {
  if (typeof list !== 'string') return null;
  const { filters, unread } = parseClaimFilters(new URLSearchParams(list));
  return unread.length === 0 ? filters : null;
}

export default async function WorkspacePage({ params, searchParams }: WorkspacePageProps) {
  const { actor, data } = await load((await params).articleId);
  if (!data) notFound();
  const { claim, list } = await searchParams;
  const { userId, role, workspaceId } = actor;
  return (
    <ArticleWorkspace
      // Another article is another screen: nothing of the one before may linger.
      key={data.article.id}
      loadId={crypto.randomUUID()}
      data={data}
      actor={{ userId, role, workspaceId }}
      claimId={typeof claim === 'string' ? claim : null}
      list={listIn(list)}
      marksShown={areMarksShown((await cookies()).get(marksCookie(userId))?.value)}
    />
  );
}
