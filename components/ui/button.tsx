'use client';

import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import type { ButtonSize, ButtonVariant } from './button-look.ts';
import { cx } from './cx.ts';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: the button keeps its place and the focus, and ignores presses. */
  busy?: boolean | undefined;
  icon?: ReactNode;
  keys?: string | undefined;
}

export function Button({
  variant = 'default',
  size = 'md',
  busy = false,
  icon,
  keys,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      onClick={press}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      className={cx(buttonLook(variant, size), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  );
}
