'use client';

import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { DraftOwnerContext } from '#components/drafts/draft-owner.ts';
import { beginDesk, sessionEnd, subscribeToSessionEnd, watchDesk } from '#components/drafts/desk-session.ts';
import { FoundItems } from '#components/search/found-in-palette.tsx';
import { LookingNotice } from '#components/sending/looking-notice.tsx';
import { AppShell } from '#components/shell/app-shell.tsx';
import type { ShellProps } from '#components/shell/shell-props.ts';
import type { DraftSecret } from '#lib/domain/access/draft-secret.ts';
import { sendMove } from './auth-calls.ts';
import { DeskClosed } from './desk-closed.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { useLeaving } from './use-leaving.ts';

type DeskShellProps = Omit<ShellProps, 'signOut' | 'switchWorkspace'> & {
  drafts: DraftSecret;
  children: ReactNode;
};

/** The shell with the two things it does by itself. Once the session is over it shows nothing of the desk. */
export function DeskShell({ drafts, ...props }: DeskShellProps) {
  const { personId, names, texts } = drafts;
  const leaving = useLeaving();
  // The forms inside look for their drafts as they are drawn, before any effect.
  useState(() => beginDesk(drafts));
  useEffect(() => watchDesk({ personId, names, texts }), [personId, names, texts]);
  const end = useSyncExternalStore(subscribeToSessionEnd, sessionEnd, () => null);
  if (end !== null) return <DeskClosed end={end} />;

  const { workspaces, workspace } = props;
  const owner = { workspaceId: workspace.id, userId: personId };
  function workspaceName(id: string): string | null {
    return workspaces.length < 2 ? null : (workspaces.find((one) => one.id === id)?.name ?? null);
  }
  return (
    <>
      <DraftOwnerContext value={owner}>
        <AppShell {...props} Found={FoundItems} signOut={leaving.begin} switchWorkspace={sendMove} />
      </DraftOwnerContext>
      <LookingNotice />
      <LeaveDialog leaving={leaving} workspaceName={workspaceName} />
    </>
  );
}
