'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { closeLook } from './close-look.ts';
import { cx } from '#components/ui/cx.ts';
import { backdropLook } from './dialog.tsx';
import { HotkeyLayer } from '#components/ui/keys/hotkeys.tsx';

interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** `auto`: from the bottom on a phone, from the right elsewhere. */
  side?: 'right' | 'bottom' | 'auto';
  children?: ReactNode;
  footer?: ReactNode;
}

const bottom =
  'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-xl border-t pb-[env(safe-area-inset-bottom)] data-ending-style:translate-y-full data-starting-style:translate-y-full';
const right =
  'inset-y-0 right-0 w-[min(27rem,calc(100vw-3rem))] border-l data-ending-style:translate-x-full data-starting-style:translate-x-full';
const auto =
  'max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[88dvh] max-md:rounded-t-xl max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] max-md:data-ending-style:translate-y-full max-md:data-starting-style:translate-y-full ' +
  'md:inset-y-0 md:right-0 md:w-[min(27rem,calc(100vw-3rem))] md:border-l md:data-ending-style:translate-x-full md:data-starting-style:translate-x-full';

const sides = { right, bottom, auto };

export function Sheet({ open, onOpenChange, title, side = 'auto', children, footer }: SheetProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        // Escape left a form in the sheet; the sheet itself stays.
        if (details.reason === 'escape-key' && details.event.defaultPrevented) details.cancel();
        else onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={backdropLook} />
        <Base.Popup
          className={cx(
            'fixed z-50 flex flex-col border-rule bg-paper shadow-pop outline-none transition-transform duration-200 ease-out',
            sides[side],
          )}
        >
          <HotkeyLayer>
            <header className="flex items-center gap-3 border-b border-rule py-2 pr-3 pl-5">
              <Base.Title className="min-w-0 flex-1 truncate text-base font-semibold">{title}</Base.Title>
              <Base.Close aria-label="Close" className={closeLook}>
                <X aria-hidden="true" />
              </Base.Close>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain scroll-quiet">{children}</div>
            {footer && <footer className="border-t border-rule bg-well px-5 py-3">{footer}</footer>}
          </HotkeyLayer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
