'use client';

import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';

/** Invites someone, and then shows the link, which can be copied this once, or says that it went out by mail. */
export function InviteDialog({ mailIsOn }: { mailIsOn: boolean }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ email: string; link: string | null } | null>(null);

  function close() {
    setOpen(false);
    setMade(null);
  }

  return (
    <>
      <Button variant="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setOpen(true)}>
        Invite
      </Button>
      {open && !made && (
        <InviteForm
          mailIsOn={mailIsOn}
          onClose={close}
          onMade={(invitation) => {
            setMade(invitation);
            router.refresh();
          }}
        />
      )}
      {made && (
        <Dialog
          open
          onOpenChange={close}
          size="sm"
          title={made.link ? 'Send this link' : 'The invitation is on its way'}
          footer={
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          }
        >
          {made.link ? (
            <InvitationLink email={made.email} link={made.link} />
          ) : (
            <p className="text-ink-2">
              A mail with the link goes to {made.email}. Only whoever reads that can join; the list of
              invitations says whether it could be sent.
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
