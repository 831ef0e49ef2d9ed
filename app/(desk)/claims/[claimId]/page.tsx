import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { ClaimScreen } from '#components/claim-panel/claim-screen.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { claimPage } from '#lib/queries/claims/claim-page.ts';

interface ClaimPageProps {
  params: Promise<{ claimId: string }>;
}

// The title and the page read the same claim; one request reads it once.
const load = cache(async (claimId: string) => {
  const actor = await requireActor();
  const known = z.uuid().safeParse(claimId);
  return { actor, page: known.success ? await claimPage(actor, known.data) : null };
});

export async function generateMetadata({ params }: ClaimPageProps): Promise<Metadata> {
  const { page } = await load((await params).claimId);
  return { title: page?.title ?? 'Not found' };
}

/** The permalink of a claim. */
export default async function ClaimPage({ params }: ClaimPageProps) {
  const { actor, page } = await load((await params).claimId);
  if (!page) notFound();
  const { userId, role, workspaceId } = actor;
  return (
    <ClaimScreen
      key={page.claim.id}
      claim={page.claim}
      article={page.article}
      people={page.people}
      rules={page.rules}
      actor={{ userId, role, workspaceId }}
    />
  );
}
