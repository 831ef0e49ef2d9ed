'use client';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { AppShell } from '#components/shell/app-shell.tsx';
import type { ShellProps } from '#components/shell/shell-props.ts';
import { sendPerson, sendSignOut } from './auth-calls.ts';

type DeskShellProps = Omit<ShellProps, 'signOut' | 'switchWorkspace'> & { children: ReactNode };

async function signOut(): Promise<void> {
  const sent = await sendSignOut();
  if (!sent.ok) throw new Error(sent.message);
}

async function switchWorkspace(workspaceId: string): Promise<void> {
  const sent = await sendPerson('switch-workspace', { workspaceId }, z.looseObject({}));
  if (!sent.ok) throw new Error(sent.message);
}

/** The shell with the two things it does by itself. */
export function DeskShell(props: DeskShellProps) {
  return <AppShell {...props} signOut={signOut} switchWorkspace={switchWorkspace} />;
}
