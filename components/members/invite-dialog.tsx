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

  function change(next: boolean) {
    setOpen(next);
    if (!next) setMade(null);
  }

  return (
    <>
      <Button variant="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setOpen(true)}>
        Invite
      </Button>
      {made ? (
        <Dialog
          open={open}
          onOpenChange={change}
          size="sm"
          title="Send this link"
          footer={
            <Button variant="primary" onClick={() => change(false)}>
              Done
            </Button>
          }
        >
          <InvitationLink {...made} />
        </Dialog>
      ) : (
        <Dialog
          open={open}
          onOpenChange={change}
          size="sm"
          title="Invite someone"
          description="You get a link to send them yourself. It works once, for seven days."
          footer={
            <>
              <Button onClick={() => change(false)}>Cancel</Button>
              <Button type="submit" form="invite" variant="primary">
                Make the link
              </Button>
            </>
          }
        >
          <InviteForm
            id="invite"
            onMade={(invitation) => {
              setMade(invitation);
              router.refresh();
            }}
          />
        </Dialog>
      )}
    </>
  );
}
