'use client';

import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { Leaving } from './use-leaving.ts';

interface LeaveDialogProps {
  leaving: Leaving;
  /** Names the workspaces that something unsaved belongs to, where there are several. */
  workspaceName: (id: string) => string | null;
}

/** A word before signing out about what is not saved. */
export function LeaveDialog({ leaving, workspaceName }: LeaveDialogProps) {
  const { asked, busy, stay, leave } = leaving;
  const staying = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={asked !== null}
      onOpenChange={stay}
      canDismiss={!busy}
      role="alertdialog"
      size="md"
      title="Something is not saved"
      description="Signing out removes what you typed from this computer. Stay to save it first."
      initialFocus={staying}
      footer={
        <>
          <Button ref={staying} disabled={busy} onClick={stay}>
            Stay
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void leave()}>
            Sign out and discard
          </Button>
        </>
      }
    >
      <ul aria-label="Not saved" className="divide-y divide-rule">
        {asked?.map(({ form, title, workspaceId, at }, number) => {
          const workspace = workspaceName(workspaceId);
          return (
            <li key={number} className="flex flex-wrap items-baseline gap-x-3 py-2 first:pt-0 last:pb-0">
              <span className="font-medium">{form}</span>
              <span className="text-xs text-ink-3">
                {workspace && `${workspace} · `}
                <Time iso={new Date(at).toISOString()} />
              </span>
              {title && (
                <span dir="auto" className="line-clamp-2 basis-full font-serif wrap-anywhere text-ink-2">
                  {title}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
