'use client';

import { Laptop, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/overlay/confirm-dialog.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { SessionListed } from '#lib/queries/workspace/own-sessions.ts';
import { browserWords } from './browser-words.ts';
import { usePerson } from './use-person.ts';

function SessionItem({ session, busy, onEnd }: { session: SessionListed; busy: boolean; onEnd: () => void }) {
  const words = browserWords(session.userAgent);
  const Icon = /iPhone|Android/.test(words) ? Smartphone : Laptop;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
      <Icon aria-hidden="true" className="size-4.5 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {words} {session.current && <Tag tone="ok">This session</Tag>}
        </p>
        <p className="text-sm text-ink-3">
          {session.address || 'Address unknown'} · last seen{' '}
          <Time iso={session.lastSeenAt} format="relative" /> · signed in <Time iso={session.createdAt} />
        </p>
      </div>
      {!session.current && (
        <Button size="sm" disabled={busy} aria-label={`End the session of ${words}`} onClick={onEnd}>
          End
        </Button>
      )}
    </li>
  );
}

/** Where a person is signed in, and how to end it. */
export function SessionList({ sessions }: { sessions: readonly SessionListed[] }) {
  const { busy, problem, send } = usePerson();
  const [asking, setAsking] = useState(false);
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <>
      {problem && (
        <div className="p-4 pb-0">
          <FailureNotice problem={problem} />
        </div>
      )}
      <ul className="divide-y divide-rule">
        {sessions.map((session) => (
          <SessionItem
            key={session.id}
            session={session}
            busy={busy}
            onEnd={() => void send('revoke-session', { sessionId: session.id })}
          />
        ))}
      </ul>
      {others > 0 && (
        <div className="border-t border-rule px-4 py-3">
          <Button disabled={busy} onClick={() => setAsking(true)}>
            End all other sessions
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="End all other sessions"
        confirmLabel="End sessions"
        onConfirm={async () => {
          await send('revoke-other-sessions', {});
        }}
      >
        {others === 1 ? 'One other browser is' : `${others} other browsers are`} signed out at once. Drafts
        stay in those browsers.
      </ConfirmDialog>
    </>
  );
}
