'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import Link from 'next/link';
import type { ReactElement, ReactNode, Ref, RefObject } from 'react';
import type { Choice } from '#components/ui/form/choice.ts';
import { choiceOf } from '#components/ui/form/choice.ts';
import { cx } from '#components/ui/cx.ts';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { optionLook, popupLook, scrollLook } from '#components/ui/pop-look.ts';

interface MenuPopupProps {
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** What it opens beside, where that is no trigger of the library's. */
  anchor?: RefObject<HTMLElement | null>;
  list?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** The list that an open menu shows. */
export function MenuPopup({ align = 'start', side = 'bottom', anchor, list, children }: MenuPopupProps) {
  return (
    <Base.Portal>
      <Base.Positioner anchor={anchor} align={align} side={side} sideOffset={4} className="z-60 outline-none">
        <Base.Popup ref={list} className={cx(popupLook, scrollLook, 'min-w-44')}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

interface MenuProps extends Omit<MenuPopupProps, 'anchor' | 'list'> {
  /** The button that opens it. */
  trigger: ReactElement;
}

export function Menu({ trigger, ...popup }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <MenuPopup {...popup} />
    </Base.Root>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

export function MenuItem({
  onSelect,
  icon,
  keys,
  danger = false,
  disabled = false,
  children,
}: MenuItemProps) {
  return (
    <Base.Item onClick={onSelect} disabled={disabled} className={cx(optionLook, danger && 'text-danger')}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {keys && <Kbd keys={keys} />}
    </Base.Item>
  );
}

interface MenuLinkProps {
  href: string;
  icon?: ReactNode;
  keys?: string;
  /** What it is for, in a line under it. */
  hint?: string;
  /** The browser fetches it as a file; the router stays out of it. */
  download?: boolean;
  children: ReactNode;
}

export function MenuLink({ href, icon, keys, hint, download = false, children }: MenuLinkProps) {
  return (
    <Base.LinkItem
      closeOnClick
      render={download ? <a href={href} download /> : <Link href={href} />}
      className={optionLook}
    >
      {icon}
      <span className="min-w-0 flex-1">
        {children}
        {hint !== undefined && <span className="block text-xs text-ink-3">{hint}</span>}
      </span>
      {keys && <Kbd keys={keys} />}
    </Base.LinkItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 border-t border-rule" />;
}

export function MenuText({ children }: { children: ReactNode }) {
  return <div className="px-2 py-1.5 text-xs text-ink-3">{children}</div>;
}

interface MenuRadioGroupProps<V extends string> {
  legend: string;
  value: V;
  onValueChange: (value: V) => void;
  options: readonly Choice<V>[];
  /** Choosing is all there is to do in this menu. */
  closes?: boolean;
}

export function MenuRadioGroup<V extends string>({
  legend,
  value,
  onValueChange,
  options,
  closes = false,
}: MenuRadioGroupProps<V>) {
  return (
    <Base.RadioGroup
      value={value}
      onValueChange={(next: unknown) => {
        const choice = choiceOf(options, next);
        if (choice) onValueChange(choice.value);
      }}
    >
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs text-ink-3">{legend}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick={closes} className={optionLook}>
          {option.icon}
          <bdi className="min-w-0 flex-1">{option.label}</bdi>
          <Base.RadioItemIndicator className="flex text-ink-2">
            <Check aria-hidden="true" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
