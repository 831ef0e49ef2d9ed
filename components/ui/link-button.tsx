import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import type { ButtonSize, ButtonVariant } from './button-look.ts';
import { cx } from './cx.ts';
import { Kbd } from '#components/ui/keys/kbd.tsx';

export interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, 'href'> {
  href: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  keys?: string;
}

/** A link that looks like a button. With `download` it leaves the router alone and lets the browser fetch. */
export function LinkButton({
  variant = 'default',
  size = 'md',
  icon,
  keys,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  const look = cx(buttonLook(variant, size), className);
  const content = (
    <>
      {icon}
      {children}
      {keys && <Kbd keys={keys} />}
    </>
  );
  if (rest.download !== undefined) {
    return (
      <a {...rest} className={look}>
        {content}
      </a>
    );
  }
  return (
    <Link {...rest} className={look}>
      {content}
    </Link>
  );
}
