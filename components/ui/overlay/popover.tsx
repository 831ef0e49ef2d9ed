'use client';

import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { HotkeyLayer } from '#components/ui/keys/hotkeys.tsx';
import { popupLook } from '#components/ui/pop-look.ts';

interface PopoverProps {
  trigger: ReactElement;
  title?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactNode;
}

export function Popover({
  trigger,
  title,
  open,
  onOpenChange,
  align = 'start',
  side = 'bottom',
  children,
}: PopoverProps) {
  return (
    <Base.Root {...(open !== undefined && { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={6} collisionPadding={8} className="z-40">
          <Base.Popup
            className={cx(popupLook, 'max-h-[var(--available-height)] overflow-y-auto p-4 scroll-quiet')}
          >
            <HotkeyLayer>
              {title && <Base.Title className="mb-2 font-semibold">{title}</Base.Title>}
              {children}
            </HotkeyLayer>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
