'use client';

import type { ComponentProps, ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import type { ButtonSize, ButtonVariant } from './button-look.ts';
import { cx } from './cx.ts';
import { Tooltip } from './tooltip.tsx';

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
