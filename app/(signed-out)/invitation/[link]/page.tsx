import { redirect } from 'next/navigation';
import { paths } from '#lib/web/paths.ts';

interface OlderInvitationPageProps {
  params: Promise<{ link: string }>;
}

/** Links that were made before their secret stood behind the #. */
export default async function OlderInvitationPage({ params }: OlderInvitationPageProps) {
  const { link } = await params;
  redirect(`${paths.invitation()}#${link}`);
}
