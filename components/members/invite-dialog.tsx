'use client';

import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';

/** Invites someone, and then shows the link, which can be copied this once. */
export function InviteDialog() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ email: string; link: string } | null>(null);

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
          title="Send this link"
          footer={
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          }
        >
          <InvitationLink {...made} />
        </Dialog>
      )}
    </>
  );
}
