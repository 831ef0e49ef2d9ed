'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { closeLook } from './close-look.ts';
import { cx } from '#components/ui/cx.ts';
import { HotkeyLayer } from '#components/ui/keys/hotkeys.tsx';

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl', xl: 'max-w-6xl' };

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  size?: keyof typeof widths;
  /** False while closing would lose something: Escape, a press outside and the cross then do nothing. */
  canDismiss?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
  role?: 'dialog' | 'alertdialog';
}

export const backdropLook =
  'fixed inset-0 z-40 bg-black/35 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';

export function Dialog(props: DialogProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    children,
    footer,
    size = 'md',
    canDismiss = true,
    role = 'dialog',
  } = props;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (next || canDismiss) onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={backdropLook} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto p-4 pt-[min(12dvh,6rem)]">
          <Base.Popup
            role={role}
            {...(props.initialFocus && { initialFocus: props.initialFocus })}
            className={cx(
              'pop-in relative flex max-h-[calc(100dvh-2rem-min(12dvh,6rem))] w-full flex-col rounded-xl border border-rule bg-sheet shadow-pop outline-none',
              widths[size],
            )}
          >
            <HotkeyLayer>
              <header className="pt-4 pr-12 pl-5">
                <Base.Title className="font-serif text-xl font-semibold">{title}</Base.Title>
                {description && (
                  <Base.Description className="mt-1 text-ink-2">{description}</Base.Description>
                )}
              </header>
              {children && (
                <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4 scroll-quiet">{children}</div>
              )}
              {footer && (
                <footer className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3">
                  {footer}
                </footer>
              )}
              {canDismiss && (
                <Base.Close aria-label="Close" className={cx(closeLook, 'absolute top-3.5 right-3.5')}>
                  <X aria-hidden="true" />
                </Base.Close>
              )}
            </HotkeyLayer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
