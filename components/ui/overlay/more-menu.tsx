'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { buttonLook } from '#components/ui/button-look.ts';
import { MenuPopup } from './menu.tsx';

interface MoreMenuProps {
  /** What the further acts are about; read out as the name of the button. */
  label: string;
  id?: string;
  children: ReactNode;
}

/**
 * The button with three dots beside one thing of many, and the menu it opens. Of the menu there is nothing until it is
 * opened: a list has a button in each row, and making all their menus takes longer than making the rows.
 */
export function MoreMenu({ label, id, children }: MoreMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const [made, setMade] = useState(false);
  const [open, setOpen] = useState(false);

  function show(key: boolean) {
    byKey.current = key;
    // Where the focus goes back to. Not every browser gives it to a button that is pressed.
    button.current?.focus();
    setMade(true);
    setOpen(true);
  }

  function settled(isOpen: boolean) {
    if (!isOpen) setMade(false);
    else if (byKey.current) list.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        id={id}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        className={buttonLook('ghost', 'sm', true)}
        // A press by a key has no place.
        onClick={({ detail }) => show(detail === 0)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(true);
        }}
      >
        <Ellipsis aria-hidden="true" />
      </button>
      {made && (
        <Base.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={settled}>
          <MenuPopup align="end" anchor={button} list={list}>
            {children}
          </MenuPopup>
        </Base.Root>
      )}
    </>
  );
}
