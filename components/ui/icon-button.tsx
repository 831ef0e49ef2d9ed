'use client';

import type { ComponentProps, ReactNode, ReactElement } from 'react';
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look.ts';
import { cx } from './cx.ts';
import { Tooltip as Base } from '@base-ui/react/tooltip';
import { Kbd } from '#components/ui/keys/kbd.tsx';

interface TooltipProps {
  label: ReactNode;
  keys?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** Its words are the control's own name, which is read out already. */
  repeatsName?: boolean;
  /** The control it explains: one element that takes a ref and the pointer's and focus events. */
  children: ReactElement;
}

/** A short explanation on hover and focus. It never holds what a reader cannot do without. */
function Tooltip({ label, keys, side = 'top', repeatsName = false, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup
            {...(repeatsName ? { 'aria-hidden': true } : { role: 'tooltip' })}
            className="pop-in flex max-w-72 items-center gap-2 rounded-md bg-invert px-2 py-1 text-xs text-invert-ink shadow-pop"
          >
            {label}
            {keys && <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What pressing it does; read out and shown as the tooltip. */
  label: string;
  icon: ReactNode;
  keys?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export function IconButton({
  label,
  icon,
  keys,
  variant = 'ghost',
  size = 'md',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys} repeatsName>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={cx(buttonLook(variant, size, true), className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
