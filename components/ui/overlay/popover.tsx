'use client';

import { Popover as Base } from '@base-ui/react/popover';
import { useState, type ReactElement, type ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { HotkeyLayer } from '#components/ui/keys/hotkeys.tsx';
import { popupLook } from '#components/ui/pop-look.ts';

interface PopoverProps {
  trigger: ReactElement;
  title?: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactNode;
}

/** What opens beside its trigger. What was typed in it and is not finished is there when it is opened again. */
export function Popover({ trigger, title, align = 'start', side = 'bottom', children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setOpened(true);
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal keepMounted={opened}>
        <Base.Positioner align={align} side={side} sideOffset={6} collisionPadding={8} className="z-40">
          <Base.Popup
            className={cx(popupLook, 'max-h-[var(--available-height)] overflow-y-auto p-4 scroll-quiet')}
          >
            <HotkeyLayer active={open}>
              {title && <Base.Title className="mb-2 font-semibold">{title}</Base.Title>}
              {children}
            </HotkeyLayer>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
