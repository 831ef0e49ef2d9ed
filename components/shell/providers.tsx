'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { HotkeyProvider } from '#components/ui/keys/hotkeys.tsx';
import { LiveRegionProvider } from '#components/ui/live-region.tsx';
import { ToastProvider } from '#components/ui/overlay/toast.tsx';
import { useFirstProblem } from '#components/ui/form/use-first-problem.ts';
import { useKeptFocus } from '#components/ui/react/use-kept-focus.ts';

/** What the kit needs around the whole page. */
export function UiProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  useFirstProblem();
  useKeptFocus();
  return (
    <CSPProvider nonce={nonce}>
      <Tooltip.Provider delay={400}>
        <LiveRegionProvider>
          <HotkeyProvider>
            <ToastProvider>{children}</ToastProvider>
          </HotkeyProvider>
        </LiveRegionProvider>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
