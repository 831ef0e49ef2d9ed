import type { Metadata } from 'next';
import { InvitationScreen } from '#components/account/invitation-screen.tsx';
import { currentActor } from '#lib/auth/sessions/actor.ts';

export const metadata: Metadata = { title: 'Invitation' };

export default async function InvitationPage() {
  const actor = await currentActor();
  return <InvitationScreen signedInAs={actor?.email ?? null} />;
}
