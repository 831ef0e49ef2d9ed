'use client';

import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { InvitationListed } from '#lib/queries/workspace/members.ts';
import { roleWords } from './role-words.ts';
import { useMemberChange } from './use-member-change.ts';

const states = {
  sent: 'The mail with the link went out.',
  waiting: 'The mail with the link is about to go out.',
  failed: 'The mail with the link could not be sent.',
};

function MailState({ mail }: { mail: InvitationListed['mail'] }) {
  if (!mail) return null;
  const { state, trouble } = mail;
  const words = trouble && state === 'waiting' ? 'The mail with the link is tried again.' : states[state];
  return (
    <p className={cx('text-sm', trouble ? 'text-danger' : 'text-ink-3')}>
      {words} {trouble}
    </p>
  );
}

/** The invitations nobody has answered yet. */
export function InvitationList({ invitations }: { invitations: readonly InvitationListed[] }) {
  const { busy, send } = useMemberChange();
  return (
    <Card>
      <CardHeader title="Invitations" aside={<Count>{invitations.length}</Count>} />
      <ul className="divide-y divide-rule">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
                {invitation.email} {invitation.over && <Tag tone="warn">Has run out</Tag>}
              </p>
              <p className="text-sm text-ink-3">
                {roleWords[invitation.role].label}, invited by <bdi>{invitation.invitedBy}</bdi> ·{' '}
                {invitation.over ? 'ran out' : 'runs out'} <Time iso={invitation.expiresAt} />
              </p>
              <MailState mail={invitation.mail} />
            </div>
            <Button
              size="sm"
              disabled={busy}
              aria-label={`Withdraw the invitation of ${invitation.email}`}
              onClick={() => void send('withdraw-invitation', { invitationId: invitation.id })}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
