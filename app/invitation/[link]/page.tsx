import type { Metadata } from 'next';
import { AcceptInvitationForm } from '#components/account/accept-invitation-form.tsx';
import { FrontFrame } from '#components/account/front-frame.tsx';
import { roleWords } from '#components/members/role-words.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { currentActor } from '#lib/auth/actor.ts';
import { invitation } from '#lib/queries/invitation.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Invitation' };

interface InvitationPageProps {
  params: Promise<{ link: string }>;
}

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { link } = await params;
  const [found, actor] = await Promise.all([invitation(link), currentActor()]);
  if (!found) {
    return (
      <FrontFrame
        title="This invitation can’t be used"
        lead="It was used, withdrawn or has run out. Ask an admin of the workspace for a new link."
      >
        <LinkButton href={paths.signIn()}>Sign in</LinkButton>
      </FrontFrame>
    );
  }
  const { workspace, email, role, invitedBy } = found;
  const own = actor?.email === email;
  const { label, detail } = roleWords[role];
  return (
    <FrontFrame
      title={`Join ${workspace}`}
      lead={`${invitedBy} invited ${email} as ${label.toLowerCase()}. ${detail}.`}
    >
      {actor && !own && (
        <div className="mb-4">
          <Notice tone="info">
            You are signed in as {actor.email}. Joining signs you in as {email} instead.
          </Notice>
        </div>
      )}
      <AcceptInvitationForm link={link} email={email} isSignedIn={own} />
    </FrontFrame>
  );
}
